package dev.milepost.roi.businesscase;

import java.time.Instant;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A business case in a list. */
public record BusinessCaseItem(@Schema(required = true) UUID id, @Schema(required = true) int version,
        @Schema(required = true) String name, @Nullable String externalId, @Schema(required = true) String currency,
        @Nullable UUID planId, @Schema(required = true) boolean primary, @Schema(required = true) Summary summary,
        @Schema(required = true) Instant updatedAt) {

    static BusinessCaseItem of(BusinessCase one) {
        return new BusinessCaseItem(one.id(), one.version(), one.name(), one.externalId(), one.currency(), one.planId(),
                one.isPrimary(), one.summary(), one.changedAt());
    }
}
