package dev.milepost.assessment.dataasset;

/** How a program can get at the data, the hardest first. */
public enum Accessibility {
    /** Not at all: on paper, in heads, or locked into a supplier's system. */
    NONE,
    /** Only by hand: somebody types or copies it. */
    MANUAL,
    /** As a file that the system writes. */
    EXPORT,
    /** By an interface, whenever it is needed. */
    API;

    boolean isByProgram() {
        return compareTo(EXPORT) >= 0;
    }
}
