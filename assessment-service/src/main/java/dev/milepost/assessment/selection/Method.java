package dev.milepost.assessment.selection;

/** How a selection was found. */
public enum Method {
    /** Without a budget: everything, the most gained per effort first, each after those before it. */
    RANKED,
    /** Under a budget: no other selection gains more. */
    EXACT,
    /** Under a budget, where the best would take too long to find: the guarantee says how close it is at least. */
    GREEDY
}
