package dev.milepost.assessment.dataasset;

/** What is to be done with data before AI can use it. */
public enum DataOutcome {
    /** It can be used as it is. */
    SUFFICIENT,
    /** There is too little of it, or too much is missing in it. */
    COLLECT,
    /** It is there, but no program can get at it. */
    INTEGRATE,
    /** It is there and can be reached, but is wrong, old or contradicts itself. */
    CLEAN
}
