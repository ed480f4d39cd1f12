package dev.milepost.roi.kpi;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.SortedMap;

import org.jspecify.annotations.Nullable;

import dev.milepost.roi.measurement.Bucket;

/**
 * What a KPI was in months, in a way that can be compared with the baseline of one stretch. A sum is put together from its
 * stretches: the baseline of a day doesn't compare with the sum of a month. A week over the turn of a month lies in both by its
 * days, and of a quarter or a year each month has an equal part. A level that is judged over a quarter or a year is the same in
 * each of its months; over shorter stretches that of the month counts.
 *
 * @param overTime whether it is a sum or a level
 */
record MonthValues(Kpi kpi, OverTime overTime, SortedMap<Instant, Cell> cells) {

    /**
     * Of one month.
     *
     * @param value null where there is none, as {@code gap} says; unrounded
     * @param stretches how many of the baseline's stretches the value is of; 1 for a level
     * @param end when all that it rests on is over
     */
    record Of(@Nullable BigDecimal value, SeriesPoint.@Nullable Gap gap, BigDecimal stretches, Instant end) {
    }

    private boolean isSum() {
        return overTime == OverTime.SUM;
    }

    /** What cells it takes. */
    static Bucket bucket(Kpi kpi, OverTime overTime) {
        return overTime == OverTime.SUM ? kpi.stretch() : period(kpi);
    }

    /** Whether a month compares with the baseline: one stretch compares with another whatever the KPI is. */
    boolean isComparable() {
        return overTime != OverTime.UNCLEAR || kpi.stretch() == Bucket.MONTH;
    }

    /** The month, or the stretch of the KPI where that is longer. */
    static Bucket period(Kpi kpi) {
        return switch (kpi.stretch()) {
            case QUARTER -> Bucket.QUARTER;
            case YEAR -> Bucket.YEAR;
            case HOUR, DAY, WEEK, MONTH -> Bucket.MONTH;
        };
    }

    Of of(YearMonth month) {
        ZonedDateTime begin = month.atDay(1).atStartOfDay(kpi.zone());
        ZonedDateTime end = month.plusMonths(1).atDay(1).atStartOfDay(kpi.zone());
        Bucket bucket = bucket(kpi, overTime);
        BigDecimal sum = BigDecimal.ZERO;
        int parts = 0;
        boolean measured = false;
        SeriesPoint.Gap gap = null;
        ZonedDateTime start = bucket.startOf(begin);
        while (start.isBefore(end)) {
            Cell cell = cells.getOrDefault(start.toInstant(), Cell.without(SeriesPoint.Gap.NO_DATA));
            BigDecimal value = cell.value();
            if (value != null) {
                int part = part(bucket, start.toLocalDate(), month);
                sum = sum.add(value.multiply(BigDecimal.valueOf(part)));
                parts += part;
                measured |= cell.gap() == null;
            }
            gap = gap == null ? cell.gap() : gap;
            start = bucket.next(start);
        }
        int whole = isSum() ? whole(bucket) : 1;
        return parts == 0 ? new Of(null, gap, BigDecimal.ZERO, start.toInstant())
                : new Of(fraction(sum, whole), measured ? null : gap, fraction(BigDecimal.valueOf(parts), whole),
                        start.toInstant());
    }

    /** How much of a stretch lies in the month, in parts of {@link #whole}; a level is whole in each of its months. */
    private int part(Bucket bucket, LocalDate start, YearMonth month) {
        if (!isSum() || bucket != Bucket.WEEK) {
            return 1;
        }
        LocalDate from = start.isBefore(month.atDay(1)) ? month.atDay(1) : start;
        LocalDate end = start.plusWeeks(1);
        LocalDate to = end.isAfter(month.plusMonths(1).atDay(1)) ? month.plusMonths(1).atDay(1) : end;
        return (int) ChronoUnit.DAYS.between(from, to);
    }

    private static int whole(Bucket bucket) {
        return switch (bucket) {
            case HOUR, DAY, MONTH -> 1;
            case WEEK -> 7;
            case QUARTER -> 3;
            case YEAR -> 12;
        };
    }

    private static BigDecimal fraction(BigDecimal parts, int whole) {
        return parts.divide(BigDecimal.valueOf(whole), MathContext.DECIMAL128);
    }
}
