package dev.milepost.plan.phase;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/** A phase as it is kept, which its history tells. */
record PhaseFacts(UUID id, int version, @Nullable String externalId, String name, @Nullable String description, int position,
        @Nullable String audience, @Nullable Integer audienceSize, @Nullable LocalDate goLiveDate, @Nullable UUID milestoneId,
        @Nullable BigDecimal budgetCap, @Nullable UUID exitGateId, @Nullable String wayBack, List<UUID> taskIds,
        Instant createdAt, Instant updatedAt) {
}
