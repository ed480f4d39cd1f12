package dev.milepost.roi.alert;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Set;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import dev.milepost.roi.measurement.TimeZoneName;

/**
 * When nobody wants to be told of alerts: every day between two times of day, over midnight where the second is the earlier
 * one, and on whole days of the week.
 */
@Schema(description = "When nobody is told of alerts: between two times of every day, over midnight where to is the earlier one, and on whole days")
record QuietHours(@TimeZoneName @NotNull @Schema(required = true) String zone,
        @Nullable @Schema(type = SchemaType.STRING, example = "22:00") LocalTime from,
        @Nullable @Schema(type = SchemaType.STRING, example = "07:00") LocalTime to,
        @Size(max = 6) Set<@NotNull DayOfWeek> days) {

    QuietHours {
        zone = zone == null ? "UTC" : zone;
        days = days == null ? Set.of() : Set.copyOf(days);
    }

    static final QuietHours NONE = new QuietHours("UTC", null, null, Set.of());

    /** The first instant from this one on at which it isn't quiet. */
    Instant loud(Instant instant) {
        ZonedDateTime at = instant.atZone(ZoneId.of(zone));
        // Each step leaves a stretch of quiet behind; six quiet days in a row with their nights are the longest possible.
        for (int step = 0; step < 16; step++) {
            if (days.contains(at.getDayOfWeek())) {
                at = at.toLocalDate().plusDays(1).atStartOfDay(at.getZone());
            } else if (isQuiet(at.toLocalTime())) {
                at = end(at);
            } else {
                return at.toInstant();
            }
        }
        return at.toInstant();
    }

    private boolean isQuiet(LocalTime time) {
        if (from == null || to == null || from.equals(to)) {
            return false;
        }
        return from.isBefore(to) ? !time.isBefore(from) && time.isBefore(to) : !time.isBefore(from) || time.isBefore(to);
    }

    private ZonedDateTime end(ZonedDateTime at) {
        LocalTime end = to == null ? LocalTime.MIDNIGHT : to;
        boolean tomorrow = !at.toLocalTime().isBefore(end);
        return at.toLocalDate().plusDays(tomorrow ? 1 : 0).atTime(end).atZone(at.getZone());
    }
}
