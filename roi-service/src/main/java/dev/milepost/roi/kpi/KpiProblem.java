package dev.milepost.roi.kpi;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import dev.milepost.kit.problem.ProblemCatalogue;
import dev.milepost.kit.problem.ProblemType;

/** Every way a KPI fails. */
enum KpiProblem implements ProblemType {
    TARGET_EQUALS_BASELINE(422, "A target equals the baseline, so there is no way to make progress on"),
    TARGET_AGAINST_DIRECTION(422, "A target lies on the other side of the baseline than the direction says"),
    TARGET_INCOMPLETE(422, "A target lacks what its direction needs, or says more than it can mean"),
    TARGETS_OUT_OF_ORDER(422, "The days of targets and baseline contradict each other"),
    BASELINE_MISSING(422, "A way to go needs a baseline to start from"),
    AGGREGATION_NOT_FOR_KIND(422, "This kind of KPI has only one way to become one value"),
    SERIES_WITHOUT_TIME(422, "A series must end after it begins"),
    MISSING_POLICY_UNFIT(422, "What is made of an interval without a measurement doesn't fit the kind of the KPI"),
    THRESHOLD_UNCLEAR(422, "A threshold says neither or both of above and below"),
    FORMULA_WRONG(422, "The formula can't be read"),
    FORMULA_UNKNOWN_KPI(422, "The formula names a KPI that there is not"),
    FORMULA_CIRCLE(422, "The KPI would be computed from itself"),
    PARENT_CIRCLE(422, "The KPI would be a part of itself"),
    PARENT_UNKNOWN(422, "There is no KPI that this one could be a part of"),
    KPI_IS_USED(409, "Another KPI is computed from this one or a part of it"),
    COMPUTED_NOT_MEASURED(422, "The KPI is computed from others"),
    TOO_MANY_KPIS(422, "The answer would be about too many KPIs"),
    KIND_IS_FIXED(422, "The kind of a KPI can't change once it is made"),
    KEY_TAKEN(409, "Another KPI has this key"),
    CHART_BASELINE_UNFIT(422, "The limits of the control chart can't come from there"),
    TOO_MANY_POINTS(422, "The series would have too many points");

    private final int status;
    private final String title;

    KpiProblem(int status, String title) {
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
