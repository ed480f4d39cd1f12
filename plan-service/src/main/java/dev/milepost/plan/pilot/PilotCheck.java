package dev.milepost.plan.pilot;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import dev.milepost.plan.finance.KpiReading;
import dev.milepost.plan.finance.KpiRule;
import dev.milepost.plan.wording.Reason;
import dev.milepost.plan.wording.ReasonCode;

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
        return Stream.concat(success().stream(), stop().stream()).map(Judged::result).toList();
    }

    List<Judged> success() {
        return pilot.successCriteria().stream().map(criterion -> judged(criterion, Result.Kind.SUCCESS)).toList();
    }

    List<Judged> stop() {
        return pilot.stopCriteria().stream().map(criterion -> judged(criterion, Result.Kind.STOP)).toList();
    }

    /** The stop rules that are broken, a sentence by the key of each; the cost cap is one of them. */
    Map<String, String> broken() {
        Map<String, String> broken = new LinkedHashMap<>();
        stop().stream().filter(result -> Boolean.TRUE.equals(result.met()))
                .forEach(result -> broken.put(result.criterion().key(),
                        result.criterion().name() + ": " + result.because().inEnglish()));
        BigDecimal cap = pilot.costCap();
        BigDecimal spent = spending.known();
        if (cap != null && spent != null && spent.compareTo(cap) > 0) {
            broken.put(COST_CAP,
                    "The cost cap of %s is exceeded: %s is spent".formatted(cap.toPlainString(), spent.toPlainString()));
        }
        return broken;
    }

    private Judged judged(PilotCriterion criterion, Result.Kind kind) {
        KpiRule rule = criterion.kpi();
        if (rule == null) {
            return byHand(criterion, kind, pilot.said().get(criterion.key()));
        }
        KpiReading reading = kpis.get(rule.kpi());
        if (reading == null) {
            return new Judged(criterion, kind, null, null, Reason.of(ReasonCode.KPI_NOT_NAMED));
        }
        KpiRule.Outcome outcome = rule.apply(reading);
        return new Judged(criterion, kind, reading.value(), outcome.met(), outcome.because());
    }

    private static Judged byHand(PilotCriterion criterion, Result.Kind kind, @Nullable Said said) {
        if (said == null) {
            return new Judged(criterion, kind, null, null, Reason.of(ReasonCode.NOTHING_SAID_YET));
        }
        ReasonCode what = switch (kind) {
            case SUCCESS -> said.met() ? ReasonCode.SAID_REACHED : ReasonCode.SAID_NOT_REACHED;
            case STOP -> said.met() ? ReasonCode.SAID_COME_TO_PASS : ReasonCode.SAID_NOT_COME_TO_PASS;
        };
        return new Judged(criterion, kind, null, said.met(), Reason.of(what, "by", said.by()));
    }
}
