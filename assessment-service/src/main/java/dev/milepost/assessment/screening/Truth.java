package dev.milepost.assessment.screening;

/** Kleene's three values: what follows from answers of which some aren't known. */
public enum Truth {
    NO,
    UNKNOWN,
    YES;

    public Truth not() {
        return switch (this) {
            case NO -> YES;
            case UNKNOWN -> UNKNOWN;
            case YES -> NO;
        };
    }

    /** YES if both are, NO if one is, else UNKNOWN. */
    public Truth and(Truth other) {
        return compareTo(other) <= 0 ? this : other;
    }

    /** YES if one is, NO if both are, else UNKNOWN. */
    public Truth or(Truth other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
