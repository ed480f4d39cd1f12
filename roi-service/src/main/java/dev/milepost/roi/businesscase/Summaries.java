package dev.milepost.roi.businesscase;

import java.math.BigDecimal;
import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.milepost.kit.problem.ProblemException;
import dev.milepost.roi.calculation.InputHash;
import dev.milepost.roi.calculation.MetricsView;
import dev.milepost.roi.money.Rounding;
import dev.milepost.roi.projection.Projection;
import dev.milepost.roi.projection.Scenario;

/** Makes the headline figures of a case. */
final class Summaries {

    private Summaries() {
    }

    /** Of everything the headline figures depend on; null where there are none yet. */
    static @Nullable String hash(CaseValuation valuation) {
        if (!hasFigures(valuation)) {
            return null;
        }
        Object low = CaseSimulation.isUncertain(valuation.content()) ? CaseSimulation.usual(valuation)
                : valuation.scenarios().contains(CaseSimulation.WORST)
                        ? valuation.computation(CaseSimulation.WORST).conventions().inputHash()
                        : null;
        return InputHash.of(valuation.computation(Scenario.EXPECTED).conventions().inputHash(),
                valuation.computationWithoutFreedTime(Scenario.EXPECTED).conventions().inputHash(), low);
    }

    private static boolean hasFigures(CaseValuation valuation) {
        try {
            valuation.projection(Scenario.EXPECTED);
            return true;
        } catch (ProblemException noFiguresYet) {
            return false;
        }
    }

    /** Nothing where the case has no lines yet, or a driver no value: the metrics say which. */
    static Summary of(CaseValuation valuation) {
        if (!hasFigures(valuation)) {
            return Summary.NOTHING;
        }
        Projection projection = valuation.projection(Scenario.EXPECTED);
        Rounding money = Rounding.of(valuation.content().currency());
        MetricsView metrics = valuation.computation(Scenario.EXPECTED).metrics(false);
        List<BigDecimal> factors = valuation.factors();
        BigDecimal low = null;
        LowSource source = null;
        if (CaseSimulation.isUncertain(valuation.content())) {
            low = BigDecimal.valueOf(CaseSimulation.lowEnd(valuation));
            source = LowSource.SIMULATION;
        } else if (valuation.scenarios().contains(CaseSimulation.WORST)) {
            low = valuation.projection(CaseSimulation.WORST).netPresentValue(factors);
            source = LowSource.WORST_SCENARIO;
        }
        return new Summary(metrics.npv() == null ? null : metrics.npv().value(), metrics.roi().value(),
                metrics.payback().firstCrossMonths(), money.money(projection.withoutFreedTime().netPresentValue(factors)),
                low == null ? null : money.money(low), source);
    }
}
