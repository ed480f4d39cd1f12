package dev.milepost.roi.ledger;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import dev.milepost.kit.problem.ProblemCatalogue;
import dev.milepost.kit.problem.ProblemType;

/** Every way in which work on the books fails that only the books know. */
enum LedgerProblem implements ProblemType {
    ENTRY_BELONGS_NOWHERE(422, "An entry belongs to a plan, a business case or both"),
    ENTRY_AMOUNT_TOO_FINE(422, "The amount has more decimals than its currency"),
    UNKNOWN_BUSINESS_CASE(422, "An entry names a business case that isn't there"),
    UNKNOWN_BUSINESS_CASE_LINE(422, "An entry names a line that its business case doesn't have"),
    BUSINESS_CASE_OF_ANOTHER_PLAN(422, "The business case of an entry belongs to another plan than the entry"),
    BUDGET_LINE_WITHOUT_PLAN(422, "Only an entry of a plan has a budget line"),
    ALREADY_REVERSED(409, "An entry is reversed once only"),
    REVERSAL_IS_FINAL(409, "A counter-entry is not reversed itself"),
    PERIOD_NOT_BEGUN(422, "Only a month that has begun can be closed"),
    PERIOD_IS_OPEN(409, "Only a closed month can be reopened");

    private final int status;
    private final String title;

    LedgerProblem(int status, String title) {
        this.status = status;
        this.title = title;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String title() {
        return title;
    }

    @ApplicationScoped
    static class Catalogue implements ProblemCatalogue {
        @Override
        public List<? extends ProblemType> types() {
            return List.of(values());
        }
    }
}
