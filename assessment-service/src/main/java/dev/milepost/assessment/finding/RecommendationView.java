package dev.milepost.assessment.finding;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import dev.milepost.assessment.instrument.SourceView;

/** Something worth doing, and whether it is on its way into the plan. */
@Schema(name = "Recommendation")
public record RecommendationView(
        @Schema(required = true, description = "Stable for this assessment") UUID id,
        @Schema(required = true) String key,
        @Schema(required = true) String title,
        @Schema(required = true) String description,
        @Schema(required = true, description = "Points of the total that bringing its questions to the target would add, with open questions counted as the lowest value") BigDecimal gain,
        @Schema(required = true) EffortView effort,
        @Schema(required = true, description = "The step of the plan it belongs to") String stepKey,
        @Nullable @Schema(description = "Code of the challenge it answers") String challenge,
        @Nullable @Schema(description = "The public text it rests on; absent for an own mitigation without one") SourceView source,
        @Schema(required = true, description = "The questions below the target that it raises") List<String> questions,
        @Schema(required = true) AcceptanceStatus status,
        @Nullable @Schema(description = "The plan it was accepted into") UUID planId,
        @Nullable @Schema(description = "The task made of it, once DELIVERED") UUID taskId,
        @Nullable @Schema(description = "Why the plan does not take it, where REJECTED") String reason) {

    /** @param days working days of one person */
    @Schema(name = "Effort")
    public record EffortView(@Schema(required = true, description = "Working days of one person") BigDecimal days,
            @Schema(required = true) String label) {
    }
}
