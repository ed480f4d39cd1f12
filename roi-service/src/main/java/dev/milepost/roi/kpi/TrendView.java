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
import dev.milepost.roi.statistics.Better;
import dev.milepost.roi.statistics.LinearTrend;
import dev.milepost.roi.statistics.RobustTrend;

/**
 * The straight lines through the values of a KPI. Slopes are in its unit per day, counted from the first value used.
 *
 * @param from the first value used; absent where there is none
 * @param line least squares; null under two values of different instants
 * @param robust median of all slopes, and the test whether it is chance; null under three values
 * @param meaning whether the robust trend, where chance would seldom make it, leads the right way
 * @param reason why lines are missing
 */
@Schema(name = "TrendView")
record TrendView(@Schema(required = true) UUID kpiId, @Schema(required = true) SeriesBucket bucket,
        @Schema(required = true) int points, @Nullable Instant from, @Nullable Instant to,
        @Nullable @JsonInclude(JsonInclude.Include.ALWAYS) @Schema(required = true, nullable = true) Line line,
        @Nullable @JsonInclude(JsonInclude.Include.ALWAYS) @Schema(required = true, nullable = true) Robust robust,
        @Nullable Meaning meaning, @Nullable Missing reason,
        @Schema(description = "The time zone of the KPI") String zone, @Nullable Instant asOf,
        @Nullable @Schema(description = "Instant of the last value that went in; absent without one") Instant inputsAsOf,
        @Schema(description = "SHA-256 of everything that the figures depend on") String inputHash,
        @Nullable @Schema(description = "What isn't over yet: it is a value once it is; absent where nothing is running") RunningStretch running) {

    /** A trend that chance makes less often than this is taken for real. */
    private static final double SELDOM = 0.05;

    enum Missing {
        FEWER_THAN_2_POINTS,
        FEWER_THAN_3_POINTS
    }

    enum Meaning {
        /** The values go the right way. */
        IMPROVEMENT,
        /** The values go the wrong way. */
        CONCERN,
        /** The values go one way, and the KPI is to stay where it is. */
        DRIFT,
        /** Chance makes such a trend more often than one time in twenty. */
        NO_CLEAR_TREND
    }

    /**
     * @param slopeLow lower end of the interval of the slope, with its confidence; absent under three values
     * @param rSquared share of the variance that the line explains
     */
    @Schema(name = "TrendLine")
    record Line(@Schema(required = true) BigDecimal slopePerDay, @Schema(required = true) BigDecimal intercept,
            @Nullable BigDecimal slopeLow, @Nullable BigDecimal slopeHigh, @Schema(required = true) BigDecimal confidence,
            @Nullable BigDecimal residualDeviation, @Schema(required = true) BigDecimal rSquared) {

        static Line of(LinearTrend trend, double confidence) {
            Optional<LinearTrend.Interval> interval = trend.slopeInterval(confidence);
            return new Line(rounded(trend.slope()), rounded(trend.intercept()),
                    interval.map(between -> rounded(between.lower())).orElse(null),
                    interval.map(between -> rounded(between.upper())).orElse(null), rounded(confidence),
                    trend.scatter().map(scatter -> rounded(scatter.residual())).orElse(null), rounded(trend.rSquared()));
        }
    }

    /**
     * @param s rising pairs less falling pairs (Mann-Kendall)
     * @param chance how likely chance alone makes a trend at least as clear
     */
    @Schema(name = "RobustTrendLine")
    record Robust(@Schema(required = true) BigDecimal slopePerDay, @Schema(required = true) BigDecimal intercept,
            @Schema(required = true) BigDecimal slopeLow, @Schema(required = true) BigDecimal slopeHigh,
            @Schema(required = true) long s, @Schema(required = true) BigDecimal tau,
            @Schema(required = true) BigDecimal chance) {

        static Robust of(RobustTrend trend) {
            return new Robust(rounded(trend.slope()), rounded(trend.intercept()),
                    rounded(trend.slopeInterval().lower()), rounded(trend.slopeInterval().upper()), trend.s(),
                    rounded(trend.tau()), rounded(trend.chance()));
        }
    }

    static TrendView of(Kpi kpi, SeriesBucket bucket, Whole whole, Optional<LinearTrend> line,
            Optional<RobustTrend> robust, double confidence, @Nullable Instant asOf) {
        List<Point> points = whole.points();
        Missing missing = line.isEmpty() ? Missing.FEWER_THAN_2_POINTS
                : robust.isEmpty() ? Missing.FEWER_THAN_3_POINTS : null;
        return new TrendView(kpi.id(), bucket, points.size(), points.isEmpty() ? null : points.getFirst().at(),
                points.isEmpty() ? null : points.getLast().at(), line.map(trend -> Line.of(trend, confidence)).orElse(null),
                robust.map(Robust::of).orElse(null),
                robust.map(trend -> meaning(trend, kpi.direction().better())).orElse(null), missing,
                kpi.zone().getId(), asOf, PointsHash.asOf(points),
                PointsHash.of(kpi, bucket, points, confidence, kpi.direction()), whole.running());
    }

    private static Meaning meaning(RobustTrend trend, Better better) {
        if (trend.chance() >= SELDOM) {
            return Meaning.NO_CLEAR_TREND;
        }
        boolean rises = trend.s() > 0;
        return switch (better) {
            case UP -> rises ? Meaning.IMPROVEMENT : Meaning.CONCERN;
            case DOWN -> rises ? Meaning.CONCERN : Meaning.IMPROVEMENT;
            case STEADY -> Meaning.DRIFT;
        };
    }

    private static BigDecimal rounded(double value) {
        return Rounding.rate(BigDecimal.valueOf(value));
    }
}
