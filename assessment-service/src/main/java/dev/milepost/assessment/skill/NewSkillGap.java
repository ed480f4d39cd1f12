package dev.milepost.assessment.skill;

import java.time.LocalDate;
import java.util.UUID;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import dev.milepost.assessment.request.CalendarDate;
import dev.milepost.kit.reference.ExternalId;

/** A skill gap to add. */
@Schema(name = "NewSkillGap")
record NewSkillGap(
        @Schema(description = "Your own id, unique in the organization; usable instead of the id as key:<externalId>") @Nullable @ExternalId String externalId,
        @Schema(required = true, description = "Such as Checking answers of an assistant") @NotBlank @Size(max = 200) String skill,
        @Nullable @Size(max = 200) @Schema(description = "Who needs it, such as Customer service") String role,
        @Nullable @Size(max = 10_000) String description,
        @Schema(required = true, description = "0 nothing, 1 has heard of it, 2 can with help, 3 can alone, 4 can teach it") @NotNull @Min(0) @Max(4) Integer currentLevel,
        @Schema(required = true, description = "On the same levels") @NotNull @Min(0) @Max(4) Integer neededLevel,
        @Schema(required = true, description = "How many people are there who could be trained") @NotNull @Min(0) @Max(1_000_000) Integer trainablePeople,
        @Nullable @CalendarDate @Schema(description = "When it must be there") LocalDate neededBy,
        @Nullable @Schema(description = "The plan that takes the task of training or hiring") UUID planId) {

    SkillGapEdit edit() {
        return new SkillGapEdit(externalId, skill, role, description, currentLevel, neededLevel, trainablePeople, neededBy,
                planId);
    }
}
