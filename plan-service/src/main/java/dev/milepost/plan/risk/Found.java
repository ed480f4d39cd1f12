package dev.milepost.plan.risk;

import java.time.Instant;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The challenge that an assessment found, as it was told last.
 *
 * @param assessmentId the latest assessment that found it
 * @param at when it said so
 */
@Schema(name = "FoundChallenge", description = "The challenge that an assessment found, as it was told last")
public record Found(
        @Schema(required = true) UUID assessmentId,
        @Schema(required = true, description = "The challenge's code in the assessment") String code,
        @Schema(required = true) Severity severity,
        @Nullable @Schema(description = "The answers that show it") String evidence,
        @Schema(required = true) Instant at) {

    /** How much of it was found; proposes a place in the matrix whose rating says the same. */
    @Schema(name = "ChallengeSeverity")
    public enum Severity {
        LOW(2, 2),
        MEDIUM(3, 3),
        HIGH(4, 3);

        private final int likelihood;
        private final int impact;

        Severity(int likelihood, int impact) {
            this.likelihood = likelihood;
            this.impact = impact;
        }

        int likelihood() {
            return likelihood;
        }

        int impact() {
            return impact;
        }
    }

    boolean saysTheSameAs(@Nullable Found other) {
        return other != null && assessmentId.equals(other.assessmentId) && severity == other.severity
                && java.util.Objects.equals(evidence, other.evidence);
    }
}
