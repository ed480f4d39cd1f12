package dev.milepost.assessment.skill;

import java.time.LocalDate;
import java.util.UUID;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import dev.milepost.assessment.request.CalendarDate;
import dev.milepost.kit.reference.ExternalId;

/** What can be changed on a skill gap. */
@Schema(name = "SkillGapEdit")
record SkillGapEdit(
        @Nullable @ExternalId String externalId,
        @NotBlank @Size(max = 200) String skill,
        @Nullable @Size(max = 200) String role,
        @Nullable @Size(max = 10_000) String description,
        @Min(0) @Max(4) int currentLevel,
        @Min(0) @Max(4) int neededLevel,
        @Min(0) @Max(1_000_000) int trainablePeople,
        @Nullable @CalendarDate LocalDate neededBy,
        @Nullable UUID planId) {
}
