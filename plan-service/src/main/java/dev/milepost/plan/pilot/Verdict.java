package dev.milepost.plan.pilot;

/** How an iteration of a pilot ends. */
public enum Verdict {
    /** It works: roll it out. */
    SCALE,
    /** Not yet: test again, changed. */
    ITERATE,
    /** It does not work: what depends on it is put on hold. */
    STOP
}
