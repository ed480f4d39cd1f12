package dev.milepost.plan.people;

/** A quarter of the grid of influence and interest, and how to work with those in it. */
public enum Quadrant {
    /** High influence, high interest. */
    MANAGE_CLOSELY("Decide together with them, and see them often"),
    /** High influence, low interest. */
    KEEP_SATISFIED("Ask them before what touches them, and keep it short"),
    /** Low influence, high interest. */
    KEEP_INFORMED("Tell them early and often, and use what they know"),
    /** Low influence, low interest. */
    MONITOR("Tell them what changes for them, and watch whether they begin to care");

    private static final int HIGH = 4;

    private final String advice;

    Quadrant(String advice) {
        this.advice = advice;
    }

    String advice() {
        return advice;
    }

    static Quadrant of(int influence, int interest) {
        if (influence >= HIGH) {
            return interest >= HIGH ? MANAGE_CLOSELY : KEEP_SATISFIED;
        }
        return interest >= HIGH ? KEEP_INFORMED : MONITOR;
    }
}
