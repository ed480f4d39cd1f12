package dev.milepost.roi.cashflow;

import java.time.LocalDate;
import java.time.Year;
import java.time.temporal.ChronoUnit;

/** How the time between two dates becomes years. Each answer is an exact fraction over {@link #unit()}. */
public enum DayCount {
    /** Days / 365, as XNPV and XIRR of spreadsheets count. */
    ACT_365(365) {
        @Override
        long units(LocalDate from, LocalDate to) {
            return ChronoUnit.DAYS.between(from, to);
        }
    },
    /** Days / 360. */
    ACT_360(360) {
        @Override
        long units(LocalDate from, LocalDate to) {
            return ChronoUnit.DAYS.between(from, to);
        }
    },
    /** Days in leap years / 366 plus days in other years / 365. */
    ACT_ACT_ISDA(365 * 366) {
        @Override
        long units(LocalDate from, LocalDate to) {
            long units = 0;
            for (int year = from.getYear(); year <= to.getYear(); year++) {
                LocalDate first = LocalDate.of(year, 1, 1);
                LocalDate begin = first.isBefore(from) ? from : first;
                LocalDate next = first.plusYears(1);
                LocalDate end = next.isAfter(to) ? to : next;
                units += ChronoUnit.DAYS.between(begin, end) * (Year.isLeap(year) ? 365 : 366);
            }
            return units;
        }
    },
    /** Months of 30 days; the 31st counts as the 30th, at the end only after a start on the 30th or 31st. */
    THIRTY_360(360) {
        @Override
        long units(LocalDate from, LocalDate to) {
            int firstDay = Math.min(from.getDayOfMonth(), 30);
            int lastDay = firstDay == 30 ? Math.min(to.getDayOfMonth(), 30) : to.getDayOfMonth();
            return thirties(from, to) + (lastDay - firstDay);
        }
    },
    /** Months of 30 days; the 31st counts as the 30th at both ends. */
    THIRTY_E_360(360) {
        @Override
        long units(LocalDate from, LocalDate to) {
            return thirties(from, to) + (Math.min(to.getDayOfMonth(), 30) - Math.min(from.getDayOfMonth(), 30));
        }
    };

    private final int unit;

    DayCount(int unit) {
        this.unit = unit;
    }

    /** Parts that a year has in this count. */
    public int unit() {
        return unit;
    }

    /** Whole units between two dates, the later one last; divided by {@link #unit()} they are years. */
    abstract long units(LocalDate from, LocalDate to);

    /** Years between two dates, the later one last. */
    public double years(LocalDate from, LocalDate to) {
        return (double) units(from, to) / unit;
    }

    private static long thirties(LocalDate from, LocalDate to) {
        return 360L * (to.getYear() - from.getYear()) + 30L * (to.getMonthValue() - from.getMonthValue());
    }
}
