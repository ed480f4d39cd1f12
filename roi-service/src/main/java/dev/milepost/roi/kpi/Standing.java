package dev.milepost.roi.kpi;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/**
 * The value of a KPI on a day, and the one before it.
 *
 * @param previous empty also where nobody asked for it
 */
record Standing(Optional<BigDecimal> value, Optional<Instant> measuredAt, Optional<BigDecimal> previous) {
    static final Standing NOTHING = new Standing(Optional.empty(), Optional.empty(), Optional.empty());

    Optional<Judgement.Reading> reading(ZoneId zone) {
        return value.flatMap(number -> measuredAt
                .map(instant -> new Judgement.Reading(number, LocalDate.ofInstant(instant, zone))));
    }
}
