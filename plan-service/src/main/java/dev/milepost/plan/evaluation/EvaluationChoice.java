package dev.milepost.plan.evaluation;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What was chosen.
 *
 * @param taskId the task of the plan that it became
 * @param systemId the system that it became, where that was wanted
 * @param rank at that time
 * @param score at that time, 0 to 1
 */
@Schema(name = "EvaluationChoice")
public record EvaluationChoice(
        @Schema(required = true) UUID optionId,
        @Schema(required = true) String optionName,
        @Schema(required = true) String reason,
        @Schema(required = true) Instant at,
        @Schema(required = true, description = "The task of the plan that it became") UUID taskId,
        @Nullable @Schema(description = "The system that it became, where that was wanted") UUID systemId,
        @Schema(required = true, description = "When it was chosen; 1 for the winner") int rank,
        @Schema(required = true, description = "When it was chosen, 0 to 1") BigDecimal score) {
}
