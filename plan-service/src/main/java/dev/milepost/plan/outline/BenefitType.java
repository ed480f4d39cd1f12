package dev.milepost.plan.outline;

/** What kind of good a goal does. */
public enum BenefitType {
    PROCESS_AUTOMATION,
    DECISION_MAKING,
    CUSTOMER_EXPERIENCE,
    EFFICIENCY
}
