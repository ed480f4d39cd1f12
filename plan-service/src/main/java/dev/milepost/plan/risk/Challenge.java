package dev.milepost.plan.risk;

/** The four things that most often get in the way. */
public enum Challenge {
    RESISTANCE_TO_CHANGE,
    INTEGRATION_WITH_EXISTING_SYSTEMS,
    DATA_SECURITY_AND_PRIVACY,
    COST_AND_BUDGET
}
