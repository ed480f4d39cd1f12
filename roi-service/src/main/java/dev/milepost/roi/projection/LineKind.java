package dev.milepost.roi.projection;

/** What a line does to the worth of a case. */
public enum LineKind {
    /** Money paid. */
    COST,
    /** Money gained, or saved. */
    BENEFIT,
    /** Something that gets worse: taken off the benefits. */
    DISBENEFIT
}
