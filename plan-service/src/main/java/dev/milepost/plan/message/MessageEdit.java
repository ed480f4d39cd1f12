package dev.milepost.plan.message;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import dev.milepost.kit.reference.ExternalId;
import dev.milepost.plan.calendar.CalendarDate;

/** What can be changed on a message. */
@Schema(name = "MessageEdit")
record MessageEdit(
        @Nullable @ExternalId String externalId,
        @NotBlank @Size(max = 200) String title,
        @Nullable @Size(max = 500) String audience,
        @Size(max = 100) List<@NotNull UUID> stakeholderIds,
        @NotBlank @Size(max = 2_000) String benefit,
        @Nullable @Size(max = 10_000) String text,
        @NotNull Channel channel,
        @NotNull @CalendarDate LocalDate plannedOn,
        @Nullable @CalendarDate LocalDate sentOn) {

    MessageEdit {
        stakeholderIds = stakeholderIds == null ? List.of() : stakeholderIds.stream().distinct().toList();
    }
}
