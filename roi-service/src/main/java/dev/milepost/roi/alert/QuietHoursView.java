package dev.milepost.roi.alert;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;

import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** When nobody is told of alerts; version 0 without times as long as nobody has set any. */
record QuietHoursView(@Schema(required = true) int version, @Schema(required = true) String zone,
        @Nullable @Schema(type = SchemaType.STRING, example = "22:00") LocalTime from,
        @Nullable @Schema(type = SchemaType.STRING, example = "07:00") LocalTime to,
        @Schema(required = true) List<DayOfWeek> days) {

    static QuietHoursView of(QuietHours hours, int version) {
        return new QuietHoursView(version, hours.zone(), hours.from(), hours.to(), hours.days().stream().sorted().toList());
    }
}
