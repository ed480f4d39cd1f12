package dev.milepost.plan.budget;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import dev.milepost.kit.problem.ProblemCatalogue;
import dev.milepost.kit.problem.ProblemType;

/** Every way in which work on a budget fails that only budgets know. */
enum BudgetProblem implements ProblemType {
    BUDGET_LINE_IN_TWO_PLACES(422, "A budget line belongs to a step or to a task, not to both"),
    SPREAD_NEEDS_DATES(422, "The way in which the amount is spread needs other dates"),
    AMOUNT_TOO_FINE(422, "The amount has more decimals than the plan's currency");

    private final int status;
    private final String title;

    BudgetProblem(int status, String title) {
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
