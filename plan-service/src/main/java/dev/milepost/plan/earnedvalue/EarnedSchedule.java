package dev.milepost.plan.earnedvalue;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.function.IntFunction;

import dev.milepost.plan.money.Amounts;

/**
 * Schedule performance in time: when was what is done now planned to be done? After Walt Lipke, "Schedule is Different" (2003):
 * ES = N + (EV - PV<sub>N</sub>) / (PV<sub>N+1</sub> - PV<sub>N</sub>), where N is the last period whose planned value is
 * earned.
 *
 * @param earnedSchedule ES, in periods
 * @param actualTime AT, in periods
 * @param variance SV(t) = ES - AT
 * @param index SPI(t) = ES / AT
 */
public record EarnedSchedule(Figure earnedSchedule, Figure actualTime, Figure variance, Figure index) {

    private static final MathContext DIGITS = new MathContext(12, RoundingMode.HALF_EVEN);

    /**
     * Where nothing is planned for some periods, every one of them is a time at which the same was to be done: the one nearest
     * to
     * now counts, so that what goes as planned is on time.
     *
     * @param plannedValue cumulative, at the end of a period, 1 to {@code periods}; never falling
     * @param periods in which all is planned to be done
     * @param earned the earned value now
     * @param elapsed periods since the start
     */
    public static EarnedSchedule of(IntFunction<BigDecimal> plannedValue, int periods, BigDecimal earned, int elapsed) {
        BigDecimal es = earnedSchedule(period -> period == 0 ? BigDecimal.ZERO : plannedValue.apply(period), periods, earned,
                elapsed);
        Figure schedule = Figure.of(es);
        Figure time = Figure.of(BigDecimal.valueOf(elapsed));
        return new EarnedSchedule(schedule, time, schedule.with(time, BigDecimal::subtract),
                Indicators.ratio(schedule, time, Missing.NO_TIME_PASSED));
    }

    private static BigDecimal earnedSchedule(IntFunction<BigDecimal> plannedValue, int periods, BigDecimal earned,
            int elapsed) {
        int first = first(plannedValue, periods, earned, false);
        int behind = first(plannedValue, periods, earned, true);
        if (behind > first || first > periods) {
            int end = Math.min(behind - 1, firstComplete(plannedValue, periods));
            return BigDecimal.valueOf(Math.clamp(elapsed, Math.min(first, end), end));
        }
        BigDecimal before = plannedValue.apply(first - 1);
        BigDecimal fraction = earned.subtract(before).divide(plannedValue.apply(first).subtract(before),
                MathContext.DECIMAL128);
        return Amounts.plain(BigDecimal.valueOf(first - 1L).add(fraction).round(DIGITS));
    }

    /** The same for all four, where there is nothing to compute it from. */
    public static EarnedSchedule missing(Missing reason) {
        Figure none = Figure.missing(reason);
        return new EarnedSchedule(none, none, none, none);
    }

    private static int firstComplete(IntFunction<BigDecimal> plannedValue, int periods) {
        return first(plannedValue, periods, plannedValue.apply(periods), false);
    }

    /** The first period whose planned value reaches the amount, or exceeds it; one more than all where none does. */
    private static int first(IntFunction<BigDecimal> plannedValue, int periods, BigDecimal amount, boolean exceeds) {
        int low = 0;
        int high = periods + 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            int compared = plannedValue.apply(middle).compareTo(amount);
            if (exceeds ? compared > 0 : compared >= 0) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }
}
