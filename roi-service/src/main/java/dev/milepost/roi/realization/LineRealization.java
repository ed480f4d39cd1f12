package dev.milepost.roi.realization;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import dev.milepost.roi.businesscase.LineInput;
import dev.milepost.roi.businesscase.LineMeasure;
import dev.milepost.roi.kpi.KpiChange;

/**
 * Computes what one line brought: the improvement of its KPI times the value per unit times the claimed share, counted where
 * the
 * month is over and the change is real.
 *
 * @param kpi null where none measures the line, or it is not there
 * @param claims of the line
 * @param claimed how much of the benefit all claims of all cases together come to, by month
 */
record LineRealization(LineInput line, @Nullable KpiChange kpi, List<Claim> claims, Map<YearMonth, BigDecimal> claimed) {

    LineResult of(YearMonth first, YearMonth last, YearMonth current) {
        return new LineResult(line, kpi, Stream.iterate(first, month -> !month.isAfter(last), month -> month.plusMonths(1))
                .map(month -> ofMonth(month, current)).toList());
    }

    private MonthResult ofMonth(YearMonth month, YearMonth current) {
        BigDecimal unattributed = BigDecimal.ONE.subtract(claimed.getOrDefault(month, BigDecimal.ZERO));
        Optional<Claim> claim = claims.stream().filter(one -> one.holdsIn(month)).findFirst();
        LineMeasure measure = line.measuredBy();
        return measure == null ? asserted(month, claim, !month.isBefore(current), unattributed)
                : measured(month, measure, claim, unattributed);
    }

    private static MonthResult asserted(YearMonth month, Optional<Claim> claim, boolean running, BigDecimal unattributed) {
        if (claim.isEmpty()) {
            return new MonthResult(month, null, null, null, null, null, NotCounted.NOT_CLAIMED, unattributed);
        }
        BigDecimal amount = claim.get().amountPerMonth();
        NotCounted reason = running ? NotCounted.NOT_OVER
                : claim.get().isConfirmedIn(month) ? null : NotCounted.NOT_CONFIRMED;
        return new MonthResult(month, null, amount, claim.get(), amount, reason == null ? Confidence.ASSERTED : null, reason,
                unattributed);
    }

    private MonthResult measured(YearMonth month, LineMeasure measure, Optional<Claim> claim, BigDecimal unattributed) {
        KpiChange.OfMonth ofMonth = kpi == null ? null : kpi.months().get(month);
        BigDecimal improvement = ofMonth == null ? null : ofMonth.improvement();
        BigDecimal worth = improvement == null ? null : improvement.multiply(measure.valuePerUnit());
        BigDecimal amount = worth == null || claim.isEmpty() ? null : worth.multiply(claim.get().share());
        boolean confirmed = claim.isPresent() && claim.get().isConfirmedIn(month);
        NotCounted reason = reason(ofMonth, claim.isPresent(), confirmed);
        Confidence confidence = reason != null || ofMonth == null ? null
                : ofMonth.verdict() == KpiChange.Verdict.REAL && ofMonth.isMeasured() ? Confidence.MEASURED
                        : Confidence.ESTIMATED;
        return new MonthResult(month, ofMonth, worth, claim.orElse(null), amount, confidence, reason, unattributed);
    }

    private @Nullable NotCounted reason(KpiChange.@Nullable OfMonth ofMonth, boolean claimed, boolean confirmed) {
        if (kpi == null || ofMonth == null) {
            return NotCounted.KPI_NOT_FOUND;
        }
        if (!kpi.isDirected()) {
            return NotCounted.NO_DIRECTION;
        }
        if (!kpi.isComparable()) {
            return NotCounted.MIXED_FORMULA;
        }
        if (!ofMonth.isOver()) {
            return NotCounted.NOT_OVER;
        }
        if (ofMonth.value() == null) {
            return NotCounted.NO_VALUE;
        }
        if (kpi.baseline() == null) {
            return NotCounted.NO_BASELINE;
        }
        if (!claimed) {
            return NotCounted.NOT_CLAIMED;
        }
        if (confirmed) {
            return null;
        }
        return switch (ofMonth.verdict()) {
            case REAL -> null;
            case TOO_FEW_POINTS -> NotCounted.TOO_FEW_POINTS;
            case WITHIN_CHANCE -> NotCounted.WITHIN_CHANCE;
        };
    }
}
