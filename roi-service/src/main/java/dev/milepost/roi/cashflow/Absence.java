package dev.milepost.roi.cashflow;

/** Why a figure can't be computed. */
public enum Absence {
    /** The costs are worth nothing, so nothing can be related to them. */
    NO_COSTS("The present value of the costs is 0"),
    /** No money comes in. */
    NO_POSITIVE_FLOW("No flow is positive"),
    /** No money goes out. */
    NO_NEGATIVE_FLOW("No flow is negative"),
    /** There is only one period or date, so no time in which a rate could work. */
    NO_TIME("All flows fall together"),
    /** What was paid doesn't come back within the flows. */
    NEVER("The flows never pay back");

    private final String sentence;

    Absence(String sentence) {
        this.sentence = sentence;
    }

    /** For a reader, without full stop. */
    public String sentence() {
        return sentence;
    }
}
