package dev.milepost.plan.risk;

import org.jspecify.annotations.Nullable;

/** A field of the five-by-five matrix: likelihood times impact. */
public enum Rating {
    /** 1 to 4. */
    LOW(1),
    /** 5 to 9. */
    MODERATE(5),
    /** 10 to 15. */
    HIGH(10),
    /** 16 to 25. */
    CRITICAL(16);

    private final int from;

    Rating(int from) {
        this.from = from;
    }

    /** Whether it wants attention now. */
    public boolean isHigh() {
        return this == HIGH || this == CRITICAL;
    }

    static Rating of(int score) {
        Rating rating = LOW;
        for (Rating candidate : values()) {
            if (score >= candidate.from) {
                rating = candidate;
            }
        }
        return rating;
    }

    static @Nullable Rating ofOptional(@Nullable Integer score) {
        return score == null ? null : of(score);
    }
}
