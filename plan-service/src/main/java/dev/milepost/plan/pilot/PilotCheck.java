package dev.milepost.plan.pilot;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import dev.milepost.plan.finance.KpiReading;
import dev.milepost.plan.finance.KpiRule;

/** Compares what a pilot is judged by with what is the case. */
final class PilotCheck {

    /** No criterion's key looks like this. */
    private static final String COST_CAP = "$cost-cap";

    private final PilotFacts pilot;
    private final Map<String, KpiReading> kpis;
    private final Spending spending;

    PilotCheck(PilotFacts pilot, Map<String, KpiReading> kpis, Spending spending) {
        this.pilot = pilot;
        this.kpis = kpis;
        this.spending = spending;
    }

    /** Success criteria first. */
    List<Result> results() {
        return Stream.concat(success().stream(), stop().stream()).toList();
    }

    List<Result> success() {
        return pilot.successCriteria().stream().map(criterion -> result(criterion, Result.Kind.SUCCESS)).toList();
    }

    List<Result> stop() {
        return pilot.stopCriteria().stream().map(criterion -> result(criterion, Result.Kind.STOP)).toList();
    }

    /** The stop rules that are broken, a sentence by the key of each; the cost cap is one of them. */
    Map<String, String> broken() {
        Map<String, String> broken = new LinkedHashMap<>();
        stop().stream().filter(result -> Boolean.TRUE.equals(result.met()))
                .forEach(result -> broken.put(result.key(), result.name() + ": " + result.because()));
        BigDecimal cap = pilot.costCap();
        BigDecimal spent = spending.known();
        if (cap != null && spent != null && spent.compareTo(cap) > 0) {
            broken.put(COST_CAP,
                    "The cost cap of %s is exceeded: %s is spent".formatted(cap.toPlainString(), spent.toPlainString()));
        }
        return broken;
    }

    private Result result(PilotCriterion criterion, Result.Kind kind) {
        KpiRule rule = criterion.kpi();
        if (rule == null) {
            return byHand(criterion, kind, pilot.said().get(criterion.key()));
        }
        KpiReading reading = kpis.get(rule.kpi());
        if (reading == null) {
            return new Result(criterion.key(), criterion.name(), kind, null, null, "it names no KPI that is known");
        }
        KpiRule.Outcome outcome = rule.apply(reading);
        return new Result(criterion.key(), criterion.name(), kind, reading.value(), outcome.met(), outcome.because());
    }

    private static Result byHand(PilotCriterion criterion, Result.Kind kind, @Nullable Said said) {
        if (said == null) {
            return new Result(criterion.key(), criterion.name(), kind, null, null, "nobody has said anything of it yet");
        }
        String what = kind == Result.Kind.SUCCESS ? said.met() ? "is reached" : "is not reached"
                : said.met() ? "has come to pass" : "has not come to pass";
        return new Result(criterion.key(), criterion.name(), kind, null, said.met(), said.by() + " says that it " + what);
    }
}
