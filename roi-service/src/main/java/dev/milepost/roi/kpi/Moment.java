package dev.milepost.roi.kpi;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;

import dev.milepost.kit.problem.KitProblem;
import dev.milepost.kit.problem.ProblemException;
import dev.milepost.kit.problem.ProblemType;

/** A bound of a series: an instant, or a day, which begins at midnight of the zone that the series follows. */
sealed interface Moment {

    record At(Instant instant) implements Moment {
    }

    record Day(LocalDate day) implements Moment {
    }

    /** @throws ProblemException 400 if the text is neither, or lies outside of 1900 to 2200 */
    static Moment of(String parameter, String text) {
        return read(text, KitProblem.INVALID_PARAMETER, "?" + parameter);
    }

    /** @throws ProblemException 400 if the text is neither, or lies outside of 1900 to 2200 */
    static Moment inBody(String pointer, String text) {
        return read(text, KitProblem.VALIDATION_FAILED, pointer);
    }

    private static Moment read(String text, ProblemType problem, String pointer) {
        try {
            Moment moment = text.indexOf('T') < 0 ? new Day(LocalDate.parse(text))
                    : new At(OffsetDateTime.parse(text).toInstant());
            int year = moment.in(ZoneId.of("UTC")).atZone(ZoneId.of("UTC")).getYear();
            if (year >= 1900 && year <= 2200) {
                return moment;
            }
        } catch (DateTimeException e) {
            throw wrong(problem, pointer).causedBy(e);
        }
        throw wrong(problem, pointer);
    }

    default Instant in(ZoneId zone) {
        return switch (this) {
            case At(Instant instant) -> instant;
            case Day(LocalDate day) -> day.atStartOfDay(zone).toInstant();
        };
    }

    private static ProblemException wrong(ProblemType problem, String pointer) {
        return problem.because("%s must be a day such as 2026-01-12 or an instant such as 2026-01-12T08:00:00Z",
                pointer.substring(1)).at(pointer, "wrong-type", "must be a day or an instant between 1900 and 2200");
    }
}
