package dev.milepost.roi.realization;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A claim as callers see it. */
@Schema(name = "BenefitClaimView")
public record BenefitClaimView(@Schema(required = true) UUID id, @Schema(required = true) int version,
        @Nullable String externalId, @Schema(required = true) UUID businessCaseId, @Schema(required = true) UUID lineId,
        @Nullable @Schema(description = "Of plan-service; that of the case when the claim was made") UUID planId,
        @Nullable @Schema(description = "Whose change is claimed; absent where no KPI measures the line") UUID kpiId,
        @Schema(required = true) String firstMonth, @Schema(required = true) String lastMonth,
        @Schema(required = true) BigDecimal share, @Nullable BigDecimal amountPerMonth, @Nullable String note,
        @Nullable String claimedByName,
        @Nullable @Schema(description = "Absent where nobody has confirmed it, and where it has changed since") ConfirmationView confirmation,
        @Schema(required = true) Instant createdAt, @Schema(required = true) Instant updatedAt) {

    /**
     * Somebody who doesn't claim it says that the change is real.
     *
     * @param until the last month that was confirmed
     */
    @Schema(name = "BenefitConfirmationView")
    public record ConfirmationView(@Schema(required = true) String until, @Schema(required = true) String reason,
            @Nullable String byName, @Schema(required = true) Instant at) {
    }
}
