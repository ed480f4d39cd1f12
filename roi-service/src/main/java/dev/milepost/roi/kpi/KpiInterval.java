package dev.milepost.roi.kpi;

import java.time.LocalDate;
import java.time.Period;

import dev.milepost.roi.measurement.Bucket;

/** How often a KPI is measured; also the stretch over which sums and ratios are judged. */
public enum KpiInterval {
    DAY(Period.ofDays(1)),
    WEEK(Period.ofWeeks(1)),
    MONTH(Period.ofMonths(1)),
    QUARTER(Period.ofMonths(3)),
    YEAR(Period.ofYears(1));

    private final Period length;

    KpiInterval(Period length) {
        this.length = length;
    }

    /** The stretch of the calendar that sums and ratios are judged over. */
    Bucket bucket() {
        return Bucket.valueOf(name());
    }

    /** The day on which the next measurement is due. */
    LocalDate dueAfter(LocalDate measured) {
        return measured.plus(length);
    }

    /** The last day on which a measurement of this day is still fresh: two intervals later. */
    LocalDate freshUntil(LocalDate measured) {
        return measured.plus(length).plus(length);
    }
}
