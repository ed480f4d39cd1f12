package dev.milepost.roi.measurement;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;

/** A stretch of the calendar that measurements are gathered in; weeks begin on Monday. */
public enum Bucket {
    HOUR,
    DAY,
    WEEK,
    MONTH,
    QUARTER,
    YEAR;

    /** As PostgreSQL names it. */
    String unit() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Its length, as PostgreSQL writes intervals. */
    String step() {
        return this == QUARTER ? "3 months" : "1 " + unit();
    }

    /** Beginning of the stretch that an instant of a zone falls into. */
    public ZonedDateTime startOf(ZonedDateTime instant) {
        if (this == HOUR) {
            return instant.truncatedTo(ChronoUnit.HOURS);
        }
        return startOf(instant.toLocalDate()).atStartOfDay(instant.getZone());
    }

    /** Beginning of the next stretch. */
    public ZonedDateTime next(ZonedDateTime start) {
        ZoneId zone = start.getZone();
        LocalDate day = start.toLocalDate();
        return switch (this) {
            case HOUR -> start.plusHours(1);
            case DAY -> day.plusDays(1).atStartOfDay(zone);
            case WEEK -> day.plusWeeks(1).atStartOfDay(zone);
            case MONTH -> day.plusMonths(1).atStartOfDay(zone);
            case QUARTER -> day.plusMonths(3).atStartOfDay(zone);
            case YEAR -> day.plusYears(1).atStartOfDay(zone);
        };
    }

    /** Beginning of the stretch before. */
    public ZonedDateTime previous(ZonedDateTime start) {
        return this == HOUR ? start.minusHours(1) : startOf(start.minus(Period.ofDays(1)));
    }

    private LocalDate startOf(LocalDate day) {
        return switch (this) {
            case HOUR, DAY -> day;
            case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            case MONTH -> day.withDayOfMonth(1);
            case QUARTER -> day.with(IsoFields.DAY_OF_QUARTER, 1);
            case YEAR -> day.withDayOfYear(1);
        };
    }
}
