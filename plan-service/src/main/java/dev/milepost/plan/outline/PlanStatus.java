package dev.milepost.plan.outline;

import java.util.EnumSet;
import java.util.Set;

/** Where a plan stands. */
public enum PlanStatus {
    DRAFT,
    ACTIVE,
    ON_HOLD,
    COMPLETED,
    CANCELLED;

    /** Whether nothing of the plan changes any more until it is opened again. */
    public boolean isClosed() {
        return this == COMPLETED || this == CANCELLED;
    }

    Set<PlanStatus> next() {
        return switch (this) {
            case DRAFT -> EnumSet.of(ACTIVE, CANCELLED);
            case ACTIVE -> EnumSet.of(ON_HOLD, COMPLETED, CANCELLED);
            case ON_HOLD -> EnumSet.of(ACTIVE, CANCELLED);
            case COMPLETED -> EnumSet.of(ACTIVE);
            case CANCELLED -> EnumSet.of(DRAFT);
        };
    }
}
