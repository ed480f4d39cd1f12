package dev.milepost.plan.profile;

/** How many people work there, by the classes of the European Commission's recommendation 2003/361/EC. */
public enum OrganizationSize {
    /** Fewer than 10. */
    MICRO,
    /** Fewer than 50. */
    SMALL,
    /** Fewer than 250. */
    MEDIUM,
    /** 250 and more. */
    LARGE
}
