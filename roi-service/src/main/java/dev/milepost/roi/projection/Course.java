package dev.milepost.roi.projection;

import java.math.BigDecimal;
import java.util.List;

import dev.milepost.roi.cashflow.Period;

/** How a line's amount runs over the periods, before its drivers and its risk adjustment. Periods count from 0. */
public sealed interface Course {

    /** Periods up to the last one in which something is paid. */
    int periods();

    /** The amount of a period; 0 before the first and behind the last one. */
    BigDecimal amount(int period, Period length);

    /** One amount for each period, as they were entered. */
    record Listed(List<BigDecimal> amounts) implements Course {

        public Listed {
            amounts = List.copyOf(amounts);
        }

        @Override
        public int periods() {
            return amounts.size();
        }

        @Override
        public BigDecimal amount(int period, Period length) {
            return period < amounts.size() ? amounts.get(period) : BigDecimal.ZERO;
        }
    }

    /**
     * The same amount again and again.
     *
     * @param amount of each period
     * @param first period, 0 or later
     * @param last period, not before the first
     * @param growth yearly, as a fraction above -1; applied after each full year from the first period on
     * @param ramp parts of the amount that the first periods reach, such as 0.3 and 0.7; all of it afterwards
     */
    record Steady(BigDecimal amount, int first, int last, BigDecimal growth, List<BigDecimal> ramp) implements Course {

        /** @throws IllegalArgumentException where the last period is before the first */
        public Steady {
            if (first < 0 || last < first) {
                throw new IllegalArgumentException("the last period must not be before the first");
            }
            ramp = List.copyOf(ramp);
        }

        @Override
        public int periods() {
            return last + 1;
        }

        @Override
        public BigDecimal amount(int period, Period length) {
            if (period < first || period > last) {
                return BigDecimal.ZERO;
            }
            int since = period - first;
            BigDecimal grown = BigDecimal.ONE.add(growth).pow(since * length.months() / 12, Projection.EXACT);
            BigDecimal reached = since < ramp.size() ? ramp.get(since) : BigDecimal.ONE;
            return amount.multiply(grown, Projection.EXACT).multiply(reached, Projection.EXACT);
        }
    }

    /**
     * A total that is paid in equal parts.
     *
     * @param total of all periods together
     * @param first period, 0 or later
     * @param last period, not before the first
     */
    record Split(BigDecimal total, int first, int last) implements Course {

        /** @throws IllegalArgumentException where the last period is before the first */
        public Split {
            if (first < 0 || last < first) {
                throw new IllegalArgumentException("the last period must not be before the first");
            }
        }

        @Override
        public int periods() {
            return last + 1;
        }

        @Override
        public BigDecimal amount(int period, Period length) {
            return period < first || period > last ? BigDecimal.ZERO
                    : total.divide(BigDecimal.valueOf(last - first + 1L), Projection.EXACT);
        }
    }
}
