package dev.milepost.plan.schedule;

/** What a date set by hand asks of an activity. */
public enum ConstraintType {
    /** As soon as possible: the default, without a date. */
    ASAP("as soon as possible"),
    /** As late as its successors and the plan's finish allow, without moving either; without a date. */
    ALAP("as late as possible"),
    /** Start no earlier than. */
    SNET("start no earlier than"),
    /** Start no later than: bounds the late dates, a breach shows as negative float. */
    SNLT("start no later than"),
    /** Finish no earlier than. */
    FNET("finish no earlier than"),
    /** Finish no later than: bounds the late dates, a breach shows as negative float. */
    FNLT("finish no later than"),
    /** Must start on: overrides links, a conflict shows as negative float. */
    MSO("must start on"),
    /** Must finish on: overrides links, a conflict shows as negative float. */
    MFO("must finish on");

    private final String words;

    ConstraintType(String words) {
        this.words = words;
    }

    public boolean needsDate() {
        return this != ASAP && this != ALAP;
    }

    boolean fixesDates() {
        return this == MSO || this == MFO;
    }

    public String inWords() {
        return words;
    }
}
