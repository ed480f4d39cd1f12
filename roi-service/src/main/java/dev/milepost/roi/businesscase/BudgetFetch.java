package dev.milepost.roi.businesscase;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.databind.ObjectMapper;

import dev.milepost.kit.change.FetchFirst;
import dev.milepost.kit.change.MergePatch;
import dev.milepost.kit.reference.Reference;
import dev.milepost.roi.plans.PlanBudgets;

/** Asks plan-service for the budget of the plan before a case that reads it is saved. */
@ApplicationScoped
public class BudgetFetch implements FetchFirst {
    private static final String BUDGET = "budgetLineIds";
    private static final String UUID_TEXT = "[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}";
    private final BusinessCaseService cases;
    private final PlanBudgets budgets;
    private final ObjectMapper json;

    BudgetFetch(BusinessCaseService cases, PlanBudgets budgets, ObjectMapper json) {
        this.cases = cases;
        this.budgets = budgets;
        this.json = json;
    }

    @Override
    public void fetch(Object[] parameters) {
        MergePatch patch = null;
        Reference reference = null;
        for (Object parameter : parameters) {
            if (parameter instanceof NewBusinessCase wanted) {
                if (wanted.readsBudget() && wanted.planId() != null) {
                    budgets.ask(wanted.planId());
                }
                return;
            }
            if (parameter instanceof MergePatch sent) {
                patch = sent;
            } else if (parameter instanceof String id && reference == null) {
                reference = Reference.of("id", id);
            }
        }
        if (reference != null && (patch == null || json.valueToTree(patch).findValue(BUDGET) != null)) {
            ask(reference, patch);
        }
    }

    private void ask(Reference reference, @Nullable MergePatch patch) {
        NewBusinessCase content = cases.valuation(reference).content();
        UUID plan = patch == null ? content.planId()
                : patch.text("planId").filter(text -> text.matches(UUID_TEXT)).map(UUID::fromString).orElse(content.planId());
        if (plan != null && (patch != null || content.readsBudget())) {
            budgets.ask(plan);
        }
    }
}
