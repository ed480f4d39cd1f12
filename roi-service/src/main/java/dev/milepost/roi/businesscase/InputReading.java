package dev.milepost.roi.businesscase;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A number of a case that lives elsewhere, as it was read last.
 *
 * @param of the key of the driver, or the key or id of the line
 * @param value null where it was never read
 * @param asOf when it was measured; of a budget, when it was read
 * @param available whether it could be read this time; if not, the value is the last known one
 */
public record InputReading(@Schema(required = true) Source source,
        @Schema(required = true, description = "The key of the driver, or the key or id of the line") String of,
        @Nullable @Schema(description = "Absent where it was never read") BigDecimal value,
        @Nullable @Schema(description = "When it was measured; of a budget, when it was read") Instant asOf,
        @Schema(required = true, description = "Whether it could be read this time; if not, the value is the last known one") boolean available,
        @Nullable Unread reason, @Nullable @Schema(description = "The reason in a sentence") String detail) {

    /** Where a number lives. */
    public enum Source {
        KPI,
        BUDGET
    }

    /** Why a number could not be read. */
    public enum Unread {
        KPI_NOT_FOUND("There is no such KPI"),
        NOT_MEASURED("Nothing was measured yet"),
        NOT_ASKED("The budget is read when figures are computed"),
        UNREACHABLE("plan-service does not answer at the moment"),
        NOT_SHOWN("plan-service does not show this plan to you"),
        LINE_NOT_FOUND("The plan has no budget line of one of these ids"),
        CURRENCY_DIFFERS("A budget line is in another currency than the case");

        private final String sentence;

        Unread(String sentence) {
            this.sentence = sentence;
        }
    }

    /** Those that weren't made for some drivers. */
    public static List<InputReading> without(Set<String> drivers, List<InputReading> readings) {
        return readings.stream().filter(reading -> reading.source != Source.KPI || !drivers.contains(reading.of)).toList();
    }

    /** The latest of when a case changed and when what was read for it was measured or read. */
    static Instant latest(Instant changedAt, List<InputReading> readings) {
        return readings.stream().map(InputReading::asOf).filter(Objects::nonNull).max(Comparator.naturalOrder())
                .filter(changedAt::isBefore).orElse(changedAt);
    }

    /** Whether nothing but the time of measuring differs. */
    boolean saysTheSameAs(InputReading other) {
        return source == other.source && of.equals(other.of) && available == other.available && reason == other.reason
                && (value == null || other.value == null ? value == other.value : value.compareTo(other.value) == 0);
    }

    static InputReading read(Source source, String of, BigDecimal value, Instant asOf) {
        return new InputReading(source, of, value, asOf, true, null, null);
    }

    static InputReading unread(Source source, String of, @Nullable InputReading last, Unread reason) {
        return new InputReading(source, of, last == null ? null : last.value(), last == null ? null : last.asOf(), false,
                reason, reason.sentence);
    }
}
