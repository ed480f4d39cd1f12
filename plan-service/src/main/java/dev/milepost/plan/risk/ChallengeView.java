package dev.milepost.plan.risk;

import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One of the four challenges, as the plan's open risks show it.
 *
 * @param open how many open risks there are
 * @param score of the worst one, absent without any
 * @param rating of the worst one, absent without any
 * @param facts what else is known of it in the plan, in plain sentences
 * @param risks the open ones, the worst first
 */
@Schema(name = "ChallengeView")
public record ChallengeView(
        @Schema(required = true) Challenge challenge,
        @Schema(required = true, description = "How many open risks there are") int open,
        @Nullable @Schema(description = "Of the worst open risk; absent without any") Integer score,
        @Nullable @Schema(description = "Of the worst open risk; absent without any") Rating rating,
        @Schema(required = true, description = "What else is known of it in the plan, in plain sentences") List<String> facts,
        @Schema(required = true) List<RiskView> risks) {
}
