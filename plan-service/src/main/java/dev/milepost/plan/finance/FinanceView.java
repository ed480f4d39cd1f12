package dev.milepost.plan.finance;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import dev.milepost.plan.request.Unavailable;

/** The plan's primary business case. */
@Schema(name = "FinanceView")
public record FinanceView(
        @Schema(required = true, description = "Whether the roi service gave these figures just now") boolean available,
        @Nullable String currency,
        @Nullable BigDecimal npv,
        @Nullable BigDecimal roi,
        @Nullable BigDecimal paybackMonths,
        @Nullable UUID businessCaseId,
        @Nullable String name,
        @Nullable @Schema(description = "When it was last changed") Instant updatedAt,
        @Nullable @Schema(description = "Why there are no figures, in one sentence") String reason,
        @Nullable @Schema(description = "The same as a code") Unavailable reasonCode,
        @Nullable @Schema(description = "What the roi service told last, where it can't be asked") LastKnown lastKnown) {

    /** As the event of its last change told. */
    @Schema(name = "FinanceLastKnown")
    public record LastKnown(
            @Nullable String currency,
            @Nullable BigDecimal npv,
            @Nullable BigDecimal roi,
            @Nullable BigDecimal paybackMonths,
            @Schema(required = true) UUID businessCaseId,
            @Schema(required = true) Instant at) {
    }

    static FinanceView of(BusinessCases.Item item) {
        BusinessCases.Summary summary = item.summary() == null ? new BusinessCases.Summary(null, null, null) : item.summary();
        return new FinanceView(true, item.currency(), summary.npv(), summary.roi(), summary.paybackMonths(), item.id(),
                item.name(), item.updatedAt(), null, null, null);
    }

    static FinanceView missing(Unavailable reason, @Nullable LastKnown lastKnown) {
        return new FinanceView(false, null, null, null, null, null, null, null,
                reason.sentence("business case of this plan", "roi"), reason, lastKnown);
    }
}
