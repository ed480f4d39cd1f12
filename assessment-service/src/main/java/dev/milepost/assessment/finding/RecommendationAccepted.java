package dev.milepost.assessment.finding;

import java.math.BigDecimal;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import dev.milepost.assessment.instrument.Instrument.Recommendation;
import dev.milepost.assessment.instrument.Instrument.Source;

/**
 * The event {@code recommendation.accepted}.
 *
 * @param effortDays working days of one person
 * @param source the public text it rests on, for people to read
 * @param gate for what belongs to the pilot or to the deployment, which nobody goes past without a decision
 */
record RecommendationAccepted(UUID recommendationId, UUID assessmentId, UUID planId, String stepKey, String title,
        String description, BigDecimal effortDays, @Nullable String source, @Nullable GateWanted gate) {
    static final String TYPE = "recommendation.accepted";
    /** Steps 6 and 7 of the plan template {@code ai-integration}. */
    private static final Set<String> GATED_STEPS = Set.of("pilot", "deployment");

    static RecommendationAccepted of(Acceptance acceptance, Recommendation recommendation) {
        Source source = recommendation.source();
        return new RecommendationAccepted(acceptance.id(), acceptance.assessmentId(), acceptance.planId(),
                recommendation.stepKey(), recommendation.title(), recommendation.description(),
                recommendation.effort().days(),
                source == null ? null : source.catalogue().title() + ", " + source.id(),
                GATED_STEPS.contains(recommendation.stepKey()) ? new GateWanted(recommendation.title()) : null);
    }

    /** A decision that the plan shall ask for once the task is done. */
    record GateWanted(String name) {
    }
}
