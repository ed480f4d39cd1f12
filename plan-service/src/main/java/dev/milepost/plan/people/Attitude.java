package dev.milepost.plan.people;

/** How a stakeholder stands to the plan. */
public enum Attitude {
    SUPPORTIVE,
    NEUTRAL,
    CRITICAL,
    OPPOSED,
    UNKNOWN
}
