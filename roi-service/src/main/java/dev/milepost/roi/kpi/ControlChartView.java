package dev.milepost.roi.kpi;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonInclude;

import dev.milepost.roi.money.Rounding;
import dev.milepost.roi.statistics.ControlChart;
import dev.milepost.roi.statistics.ControlChart.Assurance;
import dev.milepost.roi.statistics.ControlChart.Meaning;
import dev.milepost.roi.statistics.ControlChart.Signal;
import dev.milepost.roi.statistics.ControlLimits;
import dev.milepost.roi.statistics.RunRule;

/**
 * An individuals chart: which values are ordinary for this process, and where it really changed.
 *
 * @param baselinePoints how many of the first points the limits come from
 * @param limits null under 5 points
 * @param reason why there are no limits
 * @param signalsFrom how many points it takes until signals are raised
 * @param assurance what the process, left as it is, does to its target; absent without a target
 */
record ControlChartView(@Schema(required = true) UUID kpiId, @Schema(required = true) SeriesBucket bucket,
        @Schema(required = true) List<Point> points, @Schema(required = true) int baselinePoints,
        @Nullable @JsonInclude(JsonInclude.Include.ALWAYS) @Schema(required = true, nullable = true) Limits limits,
        @Nullable NoLimits reason, @Schema(required = true) int signalsFrom,
        @Schema(required = true) List<SignalView> signals, @Nullable Target target, @Nullable Assurance assurance) {

    /** Why there are no limits. */
    enum NoLimits {
        FEWER_THAN_5_POINTS
    }

    /** Centre and limits, in the unit of the KPI; sigma is the mean moving range / 1.128. */
    record Limits(@Schema(required = true) BigDecimal centre, @Schema(required = true) BigDecimal lower,
            @Schema(required = true) BigDecimal upper, @Schema(required = true) BigDecimal sigma,
            @Schema(required = true) BigDecimal averageMovingRange, @Schema(required = true) BigDecimal movingRangeUpper) {
        static Limits of(ControlLimits limits) {
            return new Limits(rounded(limits.centre()), rounded(limits.lower()), rounded(limits.upper()),
                    rounded(limits.sigma()), rounded(limits.averageMovingRange()), rounded(limits.movingRangeUpper()));
        }
    }

    /**
     * A pattern that chance seldom makes.
     *
     * @param points their places in the list, from 0, the completing one last
     * @param at instant of the point that completes it
     */
    record SignalView(@Schema(required = true) RunRule rule, @Schema(required = true) String description,
            @Schema(required = true) List<Integer> points, @Schema(required = true) Instant at,
            @Schema(required = true) Meaning meaning) {
        static SignalView of(Signal signal, List<Point> points) {
            return new SignalView(signal.rule(), signal.rule().sentence(), signal.points(),
                    points.get(signal.completedAt()).at(), signal.meaning());
        }
    }

    static ControlChartView of(Kpi kpi, SeriesBucket bucket, List<Point> points, ControlChart chart,
            Optional<Target> target) {
        return new ControlChartView(kpi.id(), bucket, points, chart.baselinePoints(),
                chart.limits().map(Limits::of).orElse(null),
                chart.limits().isPresent() ? null : NoLimits.FEWER_THAN_5_POINTS, ControlChart.FEWEST_FOR_SIGNALS,
                chart.signals().stream().map(signal -> SignalView.of(signal, points)).toList(), target.orElse(null),
                chart.assurance().orElse(null));
    }

    private static BigDecimal rounded(double value) {
        return Rounding.rate(BigDecimal.valueOf(value));
    }
}
