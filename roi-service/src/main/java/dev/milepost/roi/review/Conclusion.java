package dev.milepost.roi.review;

/** What a review ends with. */
public enum Conclusion {
    CONTINUE,
    /** Go on, but otherwise. */
    ADJUST,
    /** Do more of it. */
    EXTEND,
    STOP
}
