package dev.milepost.roi.businesscase;

import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.databind.JsonNode;

import dev.milepost.kit.history.FieldChange;
import dev.milepost.kit.history.HistoryEntry;
import dev.milepost.kit.organization.Caller;
import dev.milepost.kit.page.Page;

/**
 * Keeps the numbers of drivers that are wage rates from those who may read a case and not write it. What can be shown without
 * them is; what can't, as a workbook whose formulas need them, is refused. Sums that they are a part of stay visible.
 */
@ApplicationScoped
public class WageRates {
    /** The fields of a case in whose history there may be wage rates. */
    private static final Set<String> TELLING = Set.of("drivers", "scenarios", "readings");

    private final Caller caller;

    WageRates(Caller caller) {
        this.caller = caller;
    }

    /** Whether they are hidden from the caller. */
    public boolean areHidden() {
        return !caller.may("roi", "write");
    }

    BusinessCaseView shown(BusinessCaseView view) {
        return areHidden() ? view.withoutWages() : view;
    }

    CaseMetricsView shown(CaseMetricsView view, CaseValuation valuation) {
        return areHidden() ? view.without(valuation.wages()) : view;
    }

    ScenarioComparisonView shown(ScenarioComparisonView view, CaseValuation valuation) {
        return areHidden() ? view.without(valuation.wages()) : view;
    }

    FinancingView shown(FinancingView view, CaseValuation valuation) {
        return areHidden() ? view.without(valuation.wages()) : view;
    }

    ProjectionView shown(ProjectionView view, CaseValuation valuation) {
        return areHidden() ? view.without(valuation.wages()) : view;
    }

    SensitivityView shown(SensitivityView view, CaseValuation valuation) {
        return areHidden() ? view.without(valuation.wages()) : view;
    }

    CaseSimulationView shown(CaseSimulationView view, CaseValuation valuation) {
        return areHidden() ? view.without(valuation.wages()) : view;
    }

    /** That drivers have changed, and not from what to what: what was a wage rate then may be none now. */
    Page<HistoryEntry> shown(Page<HistoryEntry> history) {
        return areHidden() ? history.map(WageRates::withoutTelling) : history;
    }

    private static HistoryEntry withoutTelling(HistoryEntry entry) {
        return new HistoryEntry(entry.version(), entry.at(), entry.actor(), entry.actorName(), entry.action(),
                entry.changes().stream()
                        .map(change -> TELLING.contains(change.field()) ? new FieldChange(change.field(), null, null) : change)
                        .toList());
    }

    /** @throws dev.milepost.kit.problem.ProblemException 403 where the case has wage rates that the caller may not see */
    public void requireShown(CaseValuation valuation) {
        requireShown(!valuation.wages().isEmpty());
    }

    /**
     * @param content of a case, as JSON
     * @throws dev.milepost.kit.problem.ProblemException 403 where it has wage rates that the caller may not see
     */
    public void requireShown(JsonNode content) {
        requireShown(content.path("drivers").valueStream().anyMatch(driver -> driver.path("wage").asBoolean()));
    }

    private void requireShown(boolean hasWages) {
        if (hasWages && areHidden()) {
            throw BusinessCaseProblem.WAGE_RATES_HIDDEN
                    .because("The case has drivers that are wage rates: ask somebody who may write it");
        }
    }
}
