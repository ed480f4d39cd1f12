package dev.milepost.plan.risk;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where the task of a mitigation goes. */
@Schema(name = "NewMitigationTask")
record NewMitigationTask(
        @Schema(required = true, description = "The key of the step the task goes to; a step that is missing is made") @NotBlank @Size(max = 100) String stepKey) {
}
