package dev.milepost.assessment.finding;

/** How far a recommendation has come on its way into a plan. */
public enum AcceptanceStatus {
    /** Nobody has accepted it. */
    OPEN,
    /** Accepted; plan-service hasn't answered yet. */
    PENDING,
    /** plan-service has made the task. */
    DELIVERED,
    /** plan-service refuses it; can be accepted again. */
    REJECTED
}
