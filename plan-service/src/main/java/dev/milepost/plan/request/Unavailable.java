package dev.milepost.plan.request;

/** Why figures of another service are missing from an answer. */
public enum Unavailable {
    /** It answered that there are none yet. */
    NONE_YET,
    /** The caller may not see them there. */
    NOT_PERMITTED,
    /** It did not answer, or not in time. */
    UNREACHABLE;

    /**
     * The reason in one sentence.
     *
     * @param what is missing, such as "a completed assessment of this plan"
     * @param service that has it, such as "assessment"
     */
    public String sentence(String what, String service) {
        return switch (this) {
            case NONE_YET -> "There is no " + what + " yet.";
            case NOT_PERMITTED -> "The " + service + " service does not show this to you.";
            case UNREACHABLE -> "The " + service + " service does not answer at the moment.";
        };
    }
}
