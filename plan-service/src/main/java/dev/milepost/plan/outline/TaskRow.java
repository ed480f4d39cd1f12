package dev.milepost.plan.outline;

import java.math.BigDecimal;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/** What must be known of every task of a plan to judge one of them. */
record TaskRow(UUID id, @Nullable UUID parentId, UUID stepId, TaskKind kind, String name, String key, int position,
        BigDecimal durationDays, TaskProgress progress) {

    Nesting.Place place() {
        return new Nesting.Place(id, parentId, stepId, kind, name);
    }
}
