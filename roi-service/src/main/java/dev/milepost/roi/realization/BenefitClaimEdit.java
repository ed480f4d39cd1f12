package dev.milepost.roi.realization;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.UUID;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import dev.milepost.kit.reference.ExternalId;
import dev.milepost.roi.money.Amount;
import dev.milepost.roi.money.MonthName;

/**
 * What a case says is its doing.
 *
 * @param lastMonth the first one if absent
 * @param share above 0 and up to 1, of what the KPI changed; 1 if absent
 * @param amountPerMonth in the currency of the case, where no KPI measures the line
 */
@Schema(name = "BenefitClaimEdit")
public record BenefitClaimEdit(@Nullable @ExternalId String externalId,
        @NotNull @Schema(required = true) UUID businessCaseId,
        @NotNull @Schema(required = true, description = "A benefit of the case; the KPI is that of its measuredBy") UUID lineId,
        @NotNull @MonthName @Schema(required = true, description = "A month, such as 2026-01") String firstMonth,
        @Nullable @MonthName @Schema(description = "Itself included; the first one if absent; at most 120 months") String lastMonth,
        @Nullable @DecimalMin(value = "0", inclusive = false) @DecimalMax("1") @Amount @Schema(description = "Of what the KPI changed: 0.4 is 40 %; all of it if absent. Only where a KPI measures the line") BigDecimal share,
        @Nullable @DecimalMin(value = "0", inclusive = false) @Amount @Schema(description = "What it brought each month, in the currency of the case. Only where no KPI measures the line; counts once somebody else confirms it") BigDecimal amountPerMonth,
        @Nullable @Size(max = 4000) @Schema(description = "What makes it this case's doing") String note) {

    YearMonth first() {
        return YearMonth.parse(firstMonth);
    }

    YearMonth last() {
        return lastMonth == null ? first() : YearMonth.parse(lastMonth);
    }

    BigDecimal part() {
        return share == null ? BigDecimal.ONE : share;
    }
}
