package dev.milepost.assessment.run;

import java.util.UUID;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import dev.milepost.kit.reference.ExternalId;

/** What can be changed of an assessment. */
@Schema(name = "AssessmentEdit")
record AssessmentEdit(@NotBlank @Size(max = 200) String title, @Nullable UUID planId,
        @Nullable @ExternalId String externalId) {
}
