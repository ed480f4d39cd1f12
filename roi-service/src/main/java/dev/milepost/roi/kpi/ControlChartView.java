package dev.milepost.roi.kpi;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonInclude;

import dev.milepost.roi.alert.Dismissal;
import dev.milepost.roi.money.Rounding;
import dev.milepost.roi.statistics.ControlChart;
import dev.milepost.roi.statistics.ControlChart.Assurance;
import dev.milepost.roi.statistics.ControlChart.Meaning;
import dev.milepost.roi.statistics.ControlChart.Signal;
import dev.milepost.roi.statistics.ControlLimits;
import dev.milepost.roi.statistics.RunRule;

/**
 * An individuals chart: which values are ordinary for this process, and where it really changed. Limits, how many points they
 * come from and the reason why there are none are those of the last segment.
 *
 * @param points those that are over: what isn't is {@code running}, and neither drawn into limits nor judged
 * @param limits null under 5 points
 * @param reason why there are no limits
 * @param signalsFrom how many points it takes until signals are raised
 * @param assurance what the process, left as it is, does to its target; absent without a target
 */
record ControlChartView(@Schema(required = true) UUID kpiId, @Schema(required = true) SeriesBucket bucket,
        @Schema(required = true) List<Point> points, @Schema(required = true) int baselinePoints,
        @Nullable @JsonInclude(JsonInclude.Include.ALWAYS) @Schema(required = true, nullable = true) Limits limits,
        @Nullable NoLimits reason, @Schema(required = true) int signalsFrom,
        @Schema(required = true) List<SignalView> signals, @Nullable Target target, @Nullable Assurance assurance,
        @Schema(description = "In order of time; each has limits of its own, by which its points are judged") List<SegmentView> segments,
        @Schema(description = "The time zone of the KPI") String zone, @Nullable Instant asOf,
        @Nullable @Schema(description = "Instant of the last value that went in; absent without one") Instant inputsAsOf,
        @Schema(description = "SHA-256 of everything that the figures depend on") String inputHash,
        @Nullable @Schema(description = "What isn't over yet: it is a point once it is; absent where nothing is running") RunningStretch running) {

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
     * A part of the chart with limits of its own.
     *
     * @param from its first instant; absent for the first segment, which all that is older belongs to
     * @param baselineId absent while nothing is fixed
     * @param baselineFrom first instant of the points that the limits come from
     * @param baselineTo their end, itself not included; absent while there are too few
     * @param fixed whether the baseline stays as it is, whatever comes later
     * @param reason why somebody set it; absent for the first one, which the first points made
     */
    @Schema(name = "ControlChartSegment")
    record SegmentView(@Nullable Instant from, @Nullable UUID baselineId, @Nullable Instant baselineFrom,
            @Nullable Instant baselineTo, @Schema(required = true) int baselinePoints, @Schema(required = true) boolean fixed,
            @Nullable @JsonInclude(JsonInclude.Include.ALWAYS) @Schema(required = true, nullable = true) Limits limits,
            @Nullable String reason, @Nullable String setByName, @Nullable Instant setAt) {
        static SegmentView of(KpiChart.Segment segment) {
            Basis basis = segment.basis();
            Optional<ChartBaselineView> baseline = Optional.ofNullable(segment.baseline()).map(ChartBaseline::view);
            return new SegmentView(segment.from(), baseline.map(ChartBaselineView::id).orElse(null),
                    basis.points() == 0 ? null : basis.begin(), basis.until(), basis.points(), segment.isFixed(),
                    basis.limits().map(Limits::of).orElse(null), baseline.map(ChartBaselineView::reason).orElse(null),
                    baseline.map(ChartBaselineView::setByName).orElse(null),
                    baseline.map(ChartBaselineView::setAt).orElse(null));
        }
    }

    /**
     * Somebody has closed the alert that the pattern opened, and said why.
     *
     * @param byName who
     */
    @Schema(name = "ControlChartDismissal")
    record DismissalView(@Schema(required = true) UUID alertId, @Schema(required = true) String reason,
            @Nullable String byName, @Schema(required = true) Instant at) {
    }

    /**
     * A pattern that chance seldom makes.
     *
     * @param points their places in the list, from 0, the completing one last
     * @param at instant of the point that completes it
     * @param segment its place in the list, from 0
     * @param inBaseline whether it is complete within the points that the limits come from: these aren't steady themselves,
     *        and no alert opens unless it has no direction
     * @param dismissed absent where nobody has closed its alert by hand
     */
    record SignalView(@Schema(required = true) RunRule rule, @Schema(required = true) String description,
            @Schema(required = true) List<Integer> points, @Schema(required = true) Instant at,
            @Schema(required = true) Meaning meaning, int segment, boolean inBaseline, @Nullable DismissalView dismissed) {
        static SignalView of(KpiChart.Signal signal, List<Point> points, List<Dismissal> dismissals) {
            Signal found = signal.found();
            Instant at = points.get(found.completedAt()).at();
            return new SignalView(found.rule(), found.rule().sentence(), found.points(), at, found.meaning(),
                    signal.segment(), signal.inBaseline(),
                    dismissals.stream().filter(one -> one.isOf(found.rule().name(), at)).findFirst()
                            .map(one -> new DismissalView(one.alertId(), one.reason(), one.byName(), one.at())).orElse(null));
        }
    }

    static ControlChartView of(Kpi kpi, KpiChart chart, List<Dismissal> dismissals, @Nullable Instant asOf) {
        Basis inForce = chart.segments().getLast().basis();
        return new ControlChartView(kpi.id(), chart.portions(), chart.points(), inForce.points(),
                inForce.limits().map(Limits::of).orElse(null),
                inForce.limits().isPresent() ? null : NoLimits.FEWER_THAN_5_POINTS, ControlChart.FEWEST_FOR_SIGNALS,
                chart.signals().stream().map(signal -> SignalView.of(signal, chart.points(), dismissals)).toList(),
                chart.target().orElse(null), chart.assurance().orElse(null),
                chart.segments().stream().map(SegmentView::of).toList(), kpi.zone().getId(), asOf,
                PointsHash.asOf(chart.points()),
                PointsHash.of(kpi, chart.portions(), chart.points(),
                        chart.segments().stream().map(KpiChart.Segment::basis).toList(),
                        chart.target(), kpi.direction()),
                chart.running().orElse(null));
    }

    private static BigDecimal rounded(double value) {
        return Rounding.rate(BigDecimal.valueOf(value));
    }
}
