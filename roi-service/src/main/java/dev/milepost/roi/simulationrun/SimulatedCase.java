package dev.milepost.roi.simulationrun;

import java.util.Set;
import java.util.UUID;

import dev.milepost.roi.businesscase.CaseValuation;

/**
 * The case that a run simulates, as it was when the run was started.
 *
 * @param wages keys of the drivers whose numbers only those see who may write
 */
record SimulatedCase(UUID id, int version, Set<String> wages) {

    static SimulatedCase of(CaseValuation valuation) {
        return new SimulatedCase(valuation.id(), valuation.version(), valuation.wages());
    }
}
