package dev.milepost.roi.ledger;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import dev.milepost.kit.reference.ExternalId;
import dev.milepost.roi.money.Amount;
import dev.milepost.roi.money.CalendarDate;
import dev.milepost.roi.money.CurrencyCode;

/** What was spent, as it is entered; it belongs to a plan, a business case or both. */
public record NewLedgerEntry(
        @Nullable @Schema(description = "Of plan-service; that of the business case if absent") UUID planId,
        @Nullable UUID businessCaseId,
        @Nullable @Schema(description = "The line of the business case that planned it") UUID lineId,
        @Nullable @Schema(description = "The budget line of plan-service that planned it") UUID budgetLineId,
        @NotNull @CalendarDate @Schema(required = true, description = "As the voucher says; kept also where its month is closed") LocalDate date,
        @NotNull @Amount @Schema(required = true, description = "Net of tax, not finer than the currency; negative for a credit") BigDecimal amount,
        @Amount @Schema(defaultValue = "0", description = "Not finer than the currency") BigDecimal tax,
        @NotNull @CurrencyCode @Schema(required = true) String currency,
        @NotNull @Schema(required = true) CostKind kind, @Nullable @Size(max = 100) String category,
        @Nullable @Size(max = 100) @Schema(description = "Number of the invoice or receipt") String voucher,
        @Nullable @Size(max = 100) String costCentre, @Nullable @Size(max = 200) String supplier,
        @Nullable @Size(max = 4000) String description,
        @Nullable @Size(max = 100) @Schema(description = "Where the entry comes from, such as an accounting system") String source,
        @Nullable @ExternalId @Schema(description = "The caller's own id, unique in the organization") String externalId) {

    public NewLedgerEntry {
        tax = Objects.requireNonNullElse(tax, BigDecimal.ZERO);
    }
}
