package dev.milepost.plan.decision;

/** Whether an option takes part. */
public enum OptionState {
    RANKED,
    /** It breaks a knock-out rule. */
    EXCLUDED,
    /** A value is missing. */
    INCOMPLETE
}
