package dev.milepost.roi.planactual;

/** Why a figure is missing, or made otherwise than was asked for. */
public enum Outcome {
    NO_START_DATE("The case has no startDate, so that nothing says what was due by now"),
    NOT_CLAIMED("Nobody claims what this benefit brought, so that it isn't known"),
    NOT_RECORDED("No entry of the books names this disbenefit, so that what it really cost isn't known"),
    NOTHING_DUE_YET("Nothing was due yet, so that there is no rate to go on at: the rest is taken as planned"),
    NOTHING_DONE_YET("Nothing is done yet, so that there is no rate to go on at: the rest is taken as planned"),
    NOTHING_SPENT_YET("Nothing was spent yet, so that there is no rate to go on at: the rest is taken as planned"),
    LINES_UNKNOWN("What some of the lines brought isn't known");

    private final String sentence;

    Outcome(String sentence) {
        this.sentence = sentence;
    }

    /** For a reader. */
    public String sentence() {
        return sentence;
    }
}
