package dev.milepost.roi.currency;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import dev.milepost.kit.problem.ProblemCatalogue;
import dev.milepost.kit.problem.ProblemType;

/** Every way exchange rates fail. */
enum CurrencyProblem implements ProblemType {
    SAME_CURRENCY(422, "A rate is between two currencies"),
    RATE_TWICE(409, "There is a rate of this pair and day already");

    private final int status;
    private final String title;

    CurrencyProblem(int status, String title) {
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
