package dev.milepost.roi.businesscase;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import dev.milepost.kit.problem.ProblemCatalogue;
import dev.milepost.kit.problem.ProblemType;

/** Every way a business case fails. */
enum BusinessCaseProblem implements ProblemType {
    EXTERNAL_ID_TAKEN(409, "Another business case has this external id"),
    PRIMARY_NEEDED(422, "A plan with business cases always has a primary one"),
    PRIMARY_WITHOUT_PLAN(422, "Only a case of a plan can be its primary one"),
    COST_WITH_BENEFIT_TYPE(422, "A cost has no benefit type"),
    ONLY_BENEFITS_MEASURED(422, "Only a benefit is measured by a KPI"),
    UNKNOWN_LINE(422, "A line names an id that the case doesn't have"),
    LINE_MONEY_UNCLEAR(422, "A line's money comes from exactly one place"),
    LINE_TIMING_UNCLEAR(422, "The periods of a line don't fit"),
    TIME_USE_NEEDED(422, "Freed time says what it is used for"),
    KEY_TWICE(422, "Two drivers, lines or scenarios of a case have the same key"),
    UNKNOWN_CASE_DRIVER(422, "The case has no driver of that key"),
    DRIVER_WITHOUT_VALUE(422, "A driver has no value"),
    DRIVER_RANGE_INVALID(422, "The least a driver may be is above the most"),
    UNKNOWN_SCENARIO(422, "The case has no such scenario"),
    SCENARIO_INVALID(422, "A scenario overrides what it can't"),
    FUNDING_INVALID(422, "A funding line contradicts itself"),
    BUDGET_WITHOUT_PLAN(422, "Only a case of a plan can read its budget"),
    FIGURES_TOO_LARGE(422, "Amounts grow beyond what figures are computed of"),
    NOTHING_UNCERTAIN(422, "None of the case's drivers is uncertain"),
    WAGE_RATES_HIDDEN(403, "It shows wage rates, which only those see who may write"),
    NO_LINES(422, "A business case without lines has no figures");

    private final int status;
    private final String title;

    BusinessCaseProblem(int status, String title) {
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
