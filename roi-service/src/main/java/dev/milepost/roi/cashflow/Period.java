package dev.milepost.roi.cashflow;

/** Length of one period of a series of flows. */
public enum Period {
    YEAR(12),
    QUARTER(3),
    MONTH(1);

    private final int months;

    Period(int months) {
        this.months = months;
    }

    /** Months of one period: 12, 3 or 1. */
    public int months() {
        return months;
    }

    /** Periods of one year: 1, 4 or 12. */
    public int perYear() {
        return 12 / months;
    }
}
