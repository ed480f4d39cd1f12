package dev.milepost.roi.alert;

import static java.time.DayOfWeek.SATURDAY;
import static java.time.DayOfWeek.SUNDAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Set;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuietHoursTest {
    private static final String BERLIN = "Europe/Berlin";

    @ParameterizedTest
    @CsvSource({ // a Thursday
            "2026-01-08T12:00:00Z, 2026-01-08T12:00:00Z", "2026-01-08T20:59:59Z, 2026-01-08T20:59:59Z",
            "2026-01-08T21:00:00Z, 2026-01-09T06:00:00Z", "2026-01-09T05:59:59Z, 2026-01-09T06:00:00Z",
            "2026-01-09T06:00:00Z, 2026-01-09T06:00:00Z",
            // Friday night runs into the weekend, whose last night ends on Monday morning
            "2026-01-09T21:30:00Z, 2026-01-12T06:00:00Z", "2026-01-10T12:00:00Z, 2026-01-12T06:00:00Z",
            // the night in which clocks go forward
            "2026-03-26T23:30:00Z, 2026-03-27T06:00:00Z", "2026-03-29T23:30:00Z, 2026-03-30T05:00:00Z" })
    void nobodyIsToldAtNightOrOnWeekends(Instant at, Instant loud) {
        QuietHours hours = new QuietHours(BERLIN, LocalTime.of(22, 0), LocalTime.of(7, 0), Set.of(SATURDAY, SUNDAY));

        assertThat(hours.loud(at)).isEqualTo(loud);
    }

    @ParameterizedTest
    @CsvSource({ "2026-01-08T11:59:59Z, 2026-01-08T11:59:59Z", "2026-01-08T12:00:00Z, 2026-01-08T13:00:00Z",
            "2026-01-08T13:00:00Z, 2026-01-08T13:00:00Z" })
    void quietMayLieWithinADay(Instant at, Instant loud) {
        assertThat(new QuietHours("UTC", LocalTime.NOON, LocalTime.of(13, 0), Set.of()).loud(at)).isEqualTo(loud);
        assertThat(QuietHours.NONE.loud(at)).isEqualTo(at);
    }

    @ParameterizedTest
    @CsvSource({ "2026-01-05T00:00:00Z, 2026-01-11T09:00:00Z", "2026-01-11T08:00:00Z, 2026-01-11T09:00:00Z",
            "2026-01-11T23:30:00Z, 2026-01-18T09:00:00Z" })
    void sixQuietDaysEndWithTheNightOfTheSeventh(Instant at, Instant loud) {
        Set<DayOfWeek> days = Set.of(DayOfWeek.MONDAY, DayOfWeek.TUESDAY, DayOfWeek.WEDNESDAY, DayOfWeek.THURSDAY,
                DayOfWeek.FRIDAY, SATURDAY);

        assertThat(new QuietHours("UTC", LocalTime.of(23, 0), LocalTime.of(9, 0), days).loud(at)).isEqualTo(loud);
    }
}
