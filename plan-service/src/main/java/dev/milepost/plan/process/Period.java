package dev.milepost.plan.process;

import java.math.BigDecimal;

/** What a volume is counted over. */
public enum Period {
    DAY(365),
    WEEK(52),
    MONTH(12),
    QUARTER(4),
    YEAR(1);

    private final int perYear;

    Period(int perYear) {
        this.perYear = perYear;
    }

    /** How many there are in a year where nobody says otherwise: all days of it. */
    BigDecimal perYear() {
        return BigDecimal.valueOf(perYear);
    }
}
