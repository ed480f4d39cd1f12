package dev.milepost.plan.training;

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

/** What can be changed on a training. */
@Schema(name = "TrainingEdit")
record TrainingEdit(
        @Nullable @ExternalId String externalId,
        @NotBlank @Size(max = 200) String name,
        @Nullable @Size(max = 10_000) String content,
        @Nullable @Size(max = 500) String audience,
        @Size(max = 100) List<@NotNull UUID> stakeholderIds,
        @Nullable @CalendarDate LocalDate startsOn,
        @Nullable @CalendarDate LocalDate endsOn,
        @Nullable @Size(max = 200) String trainer,
        @Nullable UUID taskId,
        @Nullable UUID phaseId) {

    TrainingEdit {
        stakeholderIds = stakeholderIds == null ? List.of() : stakeholderIds.stream().distinct().toList();
    }
}
