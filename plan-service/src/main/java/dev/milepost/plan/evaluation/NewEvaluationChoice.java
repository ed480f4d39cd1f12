package dev.milepost.plan.evaluation;

import java.util.UUID;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Which option is chosen, and why. */
@Schema(name = "NewEvaluationChoice")
record NewEvaluationChoice(
        @Schema(required = true) @NotNull UUID optionId,
        @Schema(required = true, description = "The more needed, the farther from the winner") @NotBlank @Size(max = 5_000) String reason,
        @Schema(description = "The key of the step that gets the task to bring it in; made where it is missing; resources if left out") @Nullable @Size(max = 100) @Pattern(regexp = EvaluationCriterion.KEY, message = EvaluationCriterion.KEY_WORDS) String stepKey,
        @Schema(description = "true also adds it to the systems of the organization") @Nullable Boolean registerSystem) {
}
