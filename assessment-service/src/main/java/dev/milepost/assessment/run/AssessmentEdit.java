package dev.milepost.assessment.run;

import java.time.LocalDate;
import java.util.UUID;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import dev.milepost.assessment.scoring.CombinationRule;
import dev.milepost.kit.reference.ExternalId;

/** What can be changed of an assessment. */
@Schema(name = "AssessmentEdit")
record AssessmentEdit(
        @NotBlank @Size(max = 200) String title,
        @Nullable UUID planId,
        @Nullable @ExternalId String externalId,
        @Nullable @Size(max = 200) String owner,
        @Nullable LocalDate dueOn,
        @NotNull CombinationRule combination,
        @NotNull Answering answering) {
}
