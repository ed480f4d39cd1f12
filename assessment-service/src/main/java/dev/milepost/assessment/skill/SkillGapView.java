package dev.milepost.assessment.skill;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A skill gap with what is to be done about it. */
@Schema(name = "SkillGap")
record SkillGapView(
        @Schema(required = true) UUID id,
        @Schema(required = true) int version,
        @Nullable String externalId,
        @Schema(required = true) String skill,
        @Nullable @Schema(description = "Who needs it") String role,
        @Nullable String description,
        @Schema(required = true, description = "0 nothing, 1 has heard of it, 2 can with help, 3 can alone, 4 can teach it") int currentLevel,
        @Schema(required = true, description = "On the same levels") int neededLevel,
        @Schema(required = true, description = "How many people are there who could be trained") int trainablePeople,
        @Nullable @Schema(description = "When it must be there") LocalDate neededBy,
        @Nullable @Schema(description = "The plan that takes the task of training or hiring") UUID planId,
        @Schema(required = true, description = "Levels from the current to the needed one, at least 0") int gap,
        @Schema(required = true, description = "What is to be done") SkillOutcome outcome,
        @Schema(required = true, description = "By which the outcome is decided") String rule,
        @Schema(required = true) Instant createdAt,
        @Schema(required = true) Instant updatedAt) {
}
