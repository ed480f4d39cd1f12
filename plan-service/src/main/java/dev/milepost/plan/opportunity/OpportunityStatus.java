package dev.milepost.plan.opportunity;

/** Where an opportunity stands. */
public enum OpportunityStatus {
    IDEA,
    /** Part of a plan. */
    CHOSEN,
    REJECTED,
    /** Chosen, and brought in. */
    DONE
}
