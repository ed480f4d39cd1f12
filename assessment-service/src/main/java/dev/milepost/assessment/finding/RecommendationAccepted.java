package dev.milepost.assessment.finding;

import java.math.BigDecimal;
import java.util.UUID;

import dev.milepost.assessment.instrument.Instrument.Recommendation;
import dev.milepost.assessment.instrument.Instrument.Source;

/**
 * The event {@code recommendation.accepted}.
 *
 * @param effortDays working days of one person
 * @param source the public text it rests on, for people to read
 */
record RecommendationAccepted(UUID recommendationId, UUID assessmentId, UUID planId, String stepKey, String title,
        String description, BigDecimal effortDays, String source) {
    static final String TYPE = "recommendation.accepted";

    static RecommendationAccepted of(Acceptance acceptance, Recommendation recommendation) {
        Source source = recommendation.source();
        return new RecommendationAccepted(acceptance.id(), acceptance.assessmentId(), acceptance.planId(),
                recommendation.stepKey(), recommendation.title(), recommendation.description(),
                recommendation.effort().days(), source.catalogue().title() + ", " + source.id());
    }
}
