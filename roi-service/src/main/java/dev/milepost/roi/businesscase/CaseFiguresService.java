package dev.milepost.roi.businesscase;

import jakarta.enterprise.context.ApplicationScoped;

import dev.milepost.kit.reference.Reference;

/**
 * Values cases with everything they depend on, read at the moment. Opens its transactions itself: plan-service is asked
 * between.
 */
@ApplicationScoped
public class CaseFiguresService {
    private final BusinessCaseService cases;
    private final CaseInputs inputs;

    CaseFiguresService(BusinessCaseService cases, CaseInputs inputs) {
        this.cases = cases;
        this.inputs = inputs;
    }

    /** Never within a transaction. */
    public CaseValuation valuation(Reference reference) {
        return inputs.withBudget(cases.valuation(reference));
    }
}
