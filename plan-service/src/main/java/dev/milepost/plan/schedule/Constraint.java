package dev.milepost.plan.schedule;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/** A date set by hand on an activity. */
public record Constraint(ConstraintType type, @Nullable LocalDate date) {

    public static final Constraint NONE = new Constraint(ConstraintType.ASAP, null);

    /** @throws IllegalArgumentException where the type needs a date and has none, or has one and needs none */
    public Constraint {
        if (type.needsDate() != (date != null)) {
            throw new IllegalArgumentException(
                    type + (type.needsDate() ? " needs a date" : " takes no date"));
        }
    }

    public static Constraint on(ConstraintType type, LocalDate date) {
        return new Constraint(type, date);
    }

    LocalDate fixedDate() {
        if (date == null) {
            throw new IllegalStateException(type + " has no date");
        }
        return date;
    }
}
