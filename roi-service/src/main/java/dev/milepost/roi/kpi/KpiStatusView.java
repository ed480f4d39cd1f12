package dev.milepost.roi.kpi;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonInclude;

import dev.milepost.roi.measurement.Bucket;
import dev.milepost.roi.money.Rounding;

/**
 * How a KPI stands on a day, and which rule decided.
 *
 * @param value that was judged; null without one
 * @param measuredAt instant of the last measurement in it
 * @param stretch over which the value was gathered; absent where the last reading alone counts
 * @param progress part of the way from baseline to target, not clamped; absent where there is no way to go
 * @param pace part of the way that should be done on the day, 0 to 1
 * @param regressed whether the value is worse than the baseline
 * @param asOf what was known then; absent for what is known now
 * @param running what has come since, of a sum whose time isn't over
 * @param percentChange from the previous value, in percent; null where that is 0 or there is none
 */
record KpiStatusView(@Schema(required = true) UUID kpiId, @Schema(required = true) LocalDate on,
        @Schema(required = true) KpiStatus status, @Schema(required = true) String because,
        @Nullable @JsonInclude(JsonInclude.Include.ALWAYS) @Schema(required = true, nullable = true) BigDecimal value,
        @Nullable Instant measuredAt, @Nullable Bucket stretch, @Nullable BigDecimal progress, @Nullable BigDecimal pace,
        @Schema(required = true) boolean regressed, @Nullable Target target, @Nullable Baseline baseline,
        @Nullable BigDecimal previous,
        @Nullable @JsonInclude(JsonInclude.Include.ALWAYS) @Schema(required = true, nullable = true) BigDecimal percentChange,
        @Nullable PercentReason percentChangeReason, @Nullable Instant asOf,
        @Nullable @Schema(description = "What has come since, of a sum whose time isn't over: it is judged once it is; absent where nothing has") RunningStretch running) {

    /** Why there is no percentage. */
    enum PercentReason {
        NO_PREVIOUS_VALUE,
        PREVIOUS_IS_ZERO
    }

    static KpiStatusView of(Kpi kpi, LocalDate on, @Nullable Instant asOf, Judgement judgement, Standing standing) {
        Optional<BigDecimal> change = standing.value().flatMap(value -> standing.previous()
                .flatMap(previous -> percentChange(value, previous)));
        PercentReason reason = change.isPresent() ? null
                : standing.previous().isPresent() ? PercentReason.PREVIOUS_IS_ZERO : PercentReason.NO_PREVIOUS_VALUE;
        return new KpiStatusView(kpi.id(), on, judgement.status(), judgement.because(),
                standing.value().map(Rounding::rate).orElse(null), standing.measuredAt().orElse(null),
                kpi.isJudgedByItsLastReading() ? null : kpi.stretch(), rounded(judgement.progress()),
                rounded(judgement.pace()), judgement.regressed(), judgement.target().orElse(null),
                kpi.goal().baseline().orElse(null), standing.previous().map(Rounding::rate).orElse(null),
                change.map(Rounding::rate).orElse(null), reason, asOf,
                standing.running().map(RunningStretch::rounded).orElse(null));
    }

    /** In percent of the previous value; empty where that is 0. */
    static Optional<BigDecimal> percentChange(BigDecimal value, BigDecimal previous) {
        return previous.signum() == 0 ? Optional.empty()
                : Optional.of(value.subtract(previous).movePointRight(2).divide(previous.abs(), MathContext.DECIMAL128));
    }

    private static @Nullable BigDecimal rounded(@Nullable BigDecimal rate) {
        return rate == null ? null : Rounding.rate(rate);
    }
}
