package dev.milepost.roi.planactual;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * The periods of a case in the calendar, looked at from the end of a month.
 *
 * @param months of a period
 * @param until the last month that is looked at, in full
 */
record Calendar(LocalDate start, int months, int periods, YearMonth until) {

    /** -1 before the first period, {@code periods} behind the last one. */
    int index(LocalDate day) {
        if (day.isBefore(start)) {
            return -1;
        }
        return (int) Math.min(periods, ChronoUnit.MONTHS.between(start, day) / months);
    }

    /** What was planned by the end of the month; a running period counts by its whole months. */
    BigDecimal toDate(List<BigDecimal> planned) {
        long elapsed = Math.max(0, ChronoUnit.MONTHS.between(start, end()));
        BigDecimal sum = BigDecimal.ZERO;
        for (int i = 0; i < planned.size(); i++) {
            long within = Math.min(months, Math.max(0, elapsed - (long) i * months));
            sum = sum.add(planned.get(i).multiply(BigDecimal.valueOf(within)).divide(BigDecimal.valueOf(months),
                    MathContext.DECIMAL128));
        }
        return sum;
    }

    LocalDate startOf(int index) {
        return start.plusMonths((long) index * months);
    }

    boolean isOver(int index) {
        return !startOf(index + 1).isAfter(end());
    }

    private LocalDate end() {
        return until.plusMonths(1).atDay(1);
    }
}
