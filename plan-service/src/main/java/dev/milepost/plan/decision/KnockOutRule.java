package dev.milepost.plan.decision;

/** What an option must meet to be looked at. */
public enum KnockOutRule {
    /** Not below the limit. */
    MINIMUM,
    /** Not above the limit. */
    MAXIMUM,
    /** 1, which stands for yes. */
    MUST_BE_TRUE
}
