package dev.milepost.assessment.finding;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;

import dev.milepost.assessment.scoring.AnswerState;

/** An obstacle that the answers point to. */
@Schema(name = "FoundChallenge")
public record ChallengeView(
        @Schema(required = true) String code,
        @Schema(required = true) String name,
        @Schema(required = true) String description,
        @Schema(required = true) Severity severity,
        @Schema(required = true, description = "The answers that point to it, so that it can be contested") List<FiredSignal> firedBy,
        @Schema(required = true, description = "Recommendations of this result that answer it") List<UUID> recommendations) {

    /** An answer at or below the threshold of a challenge. */
    @Schema(name = "FiredSignal")
    public record FiredSignal(
            @Schema(required = true) String questionKey,
            @Schema(required = true) String question,
            @Schema(required = true, description = "The highest value that counts as a sign") int threshold,
            @Schema(required = true) AnswerState state,
            @Nullable @JsonInclude(Include.ALWAYS) @Schema(required = true, nullable = true, description = "What was answered; null where nobody knows") BigDecimal value) {
    }
}
