package dev.milepost.assessment.handover;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How far work has come on its way into a plan. */
@Schema(name = "PlanTaskStatus")
public enum HandoverStatus {
    /** Handed over; plan-service hasn't answered yet. */
    PENDING,
    /** plan-service has made the task. */
    DELIVERED,
    /** plan-service refuses it; can be handed over again. */
    REJECTED
}
