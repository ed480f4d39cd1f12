package dev.milepost.roi.calculation;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import dev.milepost.kit.problem.ProblemCatalogue;
import dev.milepost.kit.problem.ProblemType;

/** Every way a calculation fails. */
enum CalculationProblem implements ProblemType {
    FLOWS_OR_DATED_FLOWS(422, "A calculation needs either flows or dated flows");

    private final int status;
    private final String title;

    CalculationProblem(int status, String title) {
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
