package dev.milepost.plan.ranking;

/** What an input does to the score. */
public enum FactorRole {
    ADDS,
    MULTIPLIES,
    DIVIDES
}
