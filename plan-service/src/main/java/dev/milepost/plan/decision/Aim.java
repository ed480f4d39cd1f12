package dev.milepost.plan.decision;

/** Whether more of something is better or worse. */
public enum Aim {
    BENEFIT,
    COST
}
