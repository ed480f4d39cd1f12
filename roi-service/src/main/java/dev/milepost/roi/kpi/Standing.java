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
 * @param running what has come since, of a sum whose time isn't over: no value to judge yet
 */
record Standing(Optional<BigDecimal> value, Optional<Instant> measuredAt, Optional<BigDecimal> previous,
        Optional<RunningStretch> running) {
    static final Standing NOTHING = new Standing(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    /** Whether something was measured, and nothing of it is whole. */
    boolean isOnlyRunning() {
        return measuredAt.isEmpty() && running.isPresent();
    }

    /** The value, and when the KPI was measured last: what is running is fresh all the same. */
    Optional<Judgement.Reading> reading(ZoneId zone) {
        return value.flatMap(number -> running.flatMap(one -> Optional.ofNullable(one.measuredAt())).or(() -> measuredAt)
                .map(instant -> new Judgement.Reading(number, LocalDate.ofInstant(instant, zone))));
    }
}
