package dev.milepost.plan.risk;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import dev.milepost.kit.problem.ProblemCatalogue;
import dev.milepost.kit.problem.ProblemType;

/** Every way in which work on a risk fails that only risks know. */
enum RiskProblem implements ProblemType {
    RISK_KIND_MISSING(422, "A risk of another kind than the four challenges must name its kind"),
    DAY_IMPACT_OUT_OF_ORDER(422, "The optimistic days are at most the likely ones, those at most the pessimistic ones");

    private final int status;
    private final String title;

    RiskProblem(int status, String title) {
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
