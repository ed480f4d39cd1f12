package dev.milepost.roi.focus;

import java.time.Instant;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import dev.milepost.roi.ledger.CostKind;

/** A rule as callers see it. */
@Schema(name = "CostRuleView")
public record CostRuleView(@Schema(required = true) UUID id, @Schema(required = true) int version,
        @Nullable String externalId, @Schema(required = true) String name, @Schema(required = true) int position,
        @Nullable String service, @Nullable String provider, @Nullable String billingAccountId, @Nullable String subAccountId,
        @Nullable ChargeCategory chargeCategory, @Nullable String tagKey, @Nullable String tagValue, @Nullable UUID planId,
        @Nullable UUID businessCaseId, @Nullable UUID lineId, @Nullable UUID budgetLineId, @Nullable String costCentre,
        @Nullable String costCentreTag, @Nullable String category, @Schema(required = true) CostKind kind,
        @Schema(required = true) Instant createdAt, @Schema(required = true) Instant updatedAt) {
}
