package dev.milepost.plan.request;

/** Why figures of another service are missing from an answer. */
public enum Unavailable {
    /** It answered that there are none yet. */
    NONE_YET,
    /** The caller may not see them there. */
    NOT_PERMITTED,
    /** It did not answer, or not in time. */
    UNREACHABLE
}
