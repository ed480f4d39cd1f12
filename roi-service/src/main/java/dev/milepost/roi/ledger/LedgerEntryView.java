package dev.milepost.roi.ledger;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import dev.milepost.roi.money.Rounding;

/** An entry as callers see it. */
public record LedgerEntryView(@Schema(required = true) UUID id,
        @Schema(required = true, description = "0, and 1 once it is reversed: nothing else ever changes") int version,
        @Nullable UUID planId, @Nullable UUID businessCaseId, @Nullable UUID lineId, @Nullable UUID budgetLineId,
        @Schema(required = true) LocalDate date,
        @Schema(required = true, description = "The month it counts in: that of its date, or where that was closed the first open one behind it") String postedIn,
        @Nullable @Schema(description = "Why it counts in another month than that of its date; absent if it doesn't") String postingNote,
        @Schema(required = true, description = "Net of tax") BigDecimal amount, @Schema(required = true) BigDecimal tax,
        @Schema(required = true) BigDecimal gross, @Schema(required = true) String currency,
        @Schema(required = true) CostKind kind, @Nullable String category, @Nullable String voucher,
        @Nullable String costCentre, @Nullable String supplier, @Nullable String description, @Nullable String source,
        @Nullable String externalId,
        @Nullable @Schema(description = "What a charge of an imported file is known by; amount and tax are then as exact as the file") String importKey,
        @Nullable @Schema(description = "The entry that this one takes back; absent if it is no counter-entry") UUID reversalOf,
        @Nullable @Schema(description = "The counter-entry that takes this one back; absent as long as it counts") UUID reversedBy,
        @Nullable @Schema(description = "Why the other entry was taken back; on counter-entries only") String reason,
        @Schema(required = true) Instant createdAt) {

    static LedgerEntryView of(LedgerEntry one, @Nullable UUID reversedBy) {
        Rounding digits = Rounding.of(one.currency());
        return new LedgerEntryView(one.id(), reversedBy == null ? 0 : 1, one.planId(), one.businessCaseId(), one.lineId(),
                one.budgetLineId(), one.date(), one.postedIn(), note(one), shown(one, digits, one.amount()),
                shown(one, digits, one.tax()), shown(one, digits, one.amount().add(one.tax())), one.currency(), one.kind(),
                one.category(), one.voucher(), one.costCentre(), one.supplier(), one.description(), one.source(),
                one.externalId(), one.importKey(), one.reversalOf(), reversedBy, one.reason(), one.createdAt());
    }

    private static BigDecimal shown(LedgerEntry one, Rounding digits, BigDecimal amount) {
        BigDecimal plain = amount.stripTrailingZeros();
        return one.importKey() != null && plain.scale() > digits.digits() ? plain : digits.money(amount);
    }

    private static @Nullable String note(LedgerEntry one) {
        String own = LedgerMonth.of(one.date()).name();
        return own.equals(one.postedIn()) ? null
                : "%s was closed when this was entered, so it counts in %s, the first open month behind it.".formatted(own,
                        one.postedIn());
    }
}
