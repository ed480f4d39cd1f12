package dev.milepost.plan.outline;

import java.util.Set;
import java.util.UUID;

/**
 * Told inside the transaction when something has changed on which the dates of plans depend; once for all plans of a request.
 */
public record OutlineChanged(Set<UUID> planIds) {

    public OutlineChanged {
        planIds = Set.copyOf(planIds);
    }

    OutlineChanged(UUID planId) {
        this(Set.of(planId));
    }
}
