package dev.milepost.roi.kpi;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import dev.milepost.roi.alert.AlertKind;
import dev.milepost.roi.alert.AlertMeaning;
import dev.milepost.roi.alert.Condition;
import dev.milepost.roi.alert.Observed;
import dev.milepost.roi.money.Rounding;
import dev.milepost.roi.statistics.ControlChart.Meaning;
import dev.milepost.roi.statistics.ControlChart.Signal;

/**
 * What of a KPI calls for an alert. What is older than two intervals never does: the import of old data opens nothing, not even
 * that nothing has come since.
 *
 * @param alertedUntil up to which point the chart has been looked through before; null for not at all
 */
record AlertConditions(StatusKeeper.Judged judged, KpiChart chart, @Nullable Instant alertedUntil) {

    Observed observed() {
        Kpi kpi = judged.kpi();
        List<Condition> arisen = new ArrayList<>();
        Set<String> lasting = new HashSet<>();
        status(arisen, lasting);
        thresholds(arisen, lasting);
        signals(arisen, lasting);
        return new Observed(kpi.id(), kpi.planId(), kpi.key(), kpi.name(), arisen, lasting);
    }

    private void status(List<Condition> arisen, Set<String> lasting) {
        KpiStatus status = judged.judgement().status();
        if (status == KpiStatus.STALE || status == KpiStatus.OFF_TRACK) {
            Condition condition = new Condition(AlertKind.STATUS, status.name(), AlertMeaning.CONCERN,
                    judged.kpi().name() + ": " + judged.judgement().because(), value(),
                    judged.standing().measuredAt().orElse(null));
            lasting.add(condition.cause());
            // A measurement of long ago makes no alert today, unless it is that none has come since we saw them come.
            if (status == KpiStatus.STALE ? judged.kpi().wasSeenFresh()
                    : isRecent(judged.standing().measuredAt().orElse(null))) {
                arisen.add(condition);
            }
        }
    }

    private void thresholds(List<Condition> arisen, Set<String> lasting) {
        Instant measuredAt = judged.standing().measuredAt().orElse(null);
        judged.standing().value().ifPresent(value -> {
            for (Threshold threshold : judged.kpi().thresholds()) {
                if (threshold.isCrossedBy(value)) {
                    Condition condition = new Condition(AlertKind.THRESHOLD, threshold.condition(), AlertMeaning.CONCERN,
                            "%s: %s is %s".formatted(judged.kpi().name(), Rounding.rate(value).toPlainString(),
                                    threshold.condition()),
                            value(), measuredAt);
                    lasting.add(condition.cause());
                    if (isRecent(measuredAt)) {
                        arisen.add(condition);
                    }
                }
            }
        });
    }

    private void signals(List<Condition> arisen, Set<String> lasting) {
        List<Point> points = chart.points();
        for (Signal signal : chart.signals().stream().filter(KpiChart.Signal::tellsOfChange).map(KpiChart.Signal::found)
                .toList()) {
            Point point = points.get(signal.completedAt());
            Condition condition = new Condition(AlertKind.CONTROL_CHART, signal.rule().name(),
                    signal.meaning() == Meaning.IMPROVEMENT ? AlertMeaning.IMPROVEMENT : AlertMeaning.CONCERN,
                    judged.kpi().name() + ": " + signal.rule().sentence(), point.value(), point.at());
            if (signal.completedAt() == points.size() - 1) {
                lasting.add(condition.cause());
            }
            if (isRecent(point.at()) && (alertedUntil == null || point.at().isAfter(alertedUntil)
                    || signal.completedAt() == points.size() - 1)) {
                arisen.removeIf(earlier -> earlier.cause().equals(condition.cause()));
                arisen.add(condition);
            }
        }
    }

    private @Nullable BigDecimal value() {
        return judged.standing().value().map(Rounding::rate).orElse(null);
    }

    private boolean isRecent(@Nullable Instant at) {
        KpiInterval interval = judged.kpi().interval().orElse(KpiInterval.MONTH);
        return at != null && !interval.freshUntil(LocalDate.ofInstant(at, judged.kpi().zone())).isBefore(judged.on());
    }
}
