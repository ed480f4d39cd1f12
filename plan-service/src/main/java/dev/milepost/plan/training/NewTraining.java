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

/** A training to add. */
@Schema(name = "NewTraining")
record NewTraining(
        @Schema(description = "Your own id, unique in the organization; usable instead of the id as key:<externalId>") @Nullable @ExternalId String externalId,
        @Schema(required = true) @NotBlank @Size(max = 200) String name,
        @Schema(description = "What is learned") @Nullable @Size(max = 10_000) String content,
        @Schema(description = "For whom, in words; needed where no stakeholders are named") @Nullable @Size(max = 500) String audience,
        @Schema(description = "For which stakeholders of the plan") @Nullable @Size(max = 100) List<@NotNull UUID> stakeholderIds,
        @Schema(description = "The first day") @Nullable @CalendarDate LocalDate startsOn,
        @Schema(description = "The last day; before its phase goes live") @Nullable @CalendarDate LocalDate endsOn,
        @Nullable @Size(max = 200) String trainer,
        @Schema(description = "The task of the plan that it is") @Nullable UUID taskId,
        @Schema(description = "The phase for whose people it is: it should end before that goes live") @Nullable UUID phaseId) {

    TrainingEdit edit() {
        return new TrainingEdit(externalId, name, content, audience, stakeholderIds == null ? List.of() : stakeholderIds,
                startsOn, endsOn, trainer, taskId, phaseId);
    }
}
