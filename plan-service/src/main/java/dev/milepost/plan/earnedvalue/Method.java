package dev.milepost.plan.earnedvalue;

/** How the progress of a piece of work is measured, when it is planned as when it is earned. Done is always all. */
public enum Method {
    /** Nothing until it is done. */
    ZERO_HUNDRED,
    /** Half when it begins, all when it is done. */
    FIFTY_FIFTY,
    /** The percentage reported; planned, by the working days of its dates. */
    PERCENT,
    /** The weights of the milestones that are reached. */
    WEIGHTED_MILESTONES
}
