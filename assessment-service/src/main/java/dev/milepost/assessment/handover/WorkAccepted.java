package dev.milepost.assessment.handover;

import java.math.BigDecimal;
import java.util.UUID;

/**
 * The event {@code recommendation.accepted} as a plan reads it: it makes a task of each recommendation, whatever it comes from.
 */
record WorkAccepted(UUID recommendationId, UUID subjectId, UUID planId, String stepKey, String title, String description,
        BigDecimal effortDays, String source) {
    static final String TYPE = "recommendation.accepted";

    static WorkAccepted of(PlanWork work) {
        return new WorkAccepted(work.id(), work.subjectId(), work.planId(), work.stepKey(), work.title(), work.description(),
                work.effortDays(), work.source());
    }
}
