package dev.milepost.roi.casetemplate;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import dev.milepost.kit.reference.ExternalId;
import dev.milepost.roi.money.Amount;
import dev.milepost.roi.money.CalendarDate;
import dev.milepost.roi.money.CurrencyCode;

/**
 * What of a case made of a template is one's own.
 *
 * @param drivers values by key in place of the template's; ranges and distributions around those are left out with them
 * @param kpiDrivers by the key of the driver: the id of a KPI, or key: and its key, to follow
 */
@Schema(name = "NewCaseFromTemplate")
public record NewCaseFromTemplate(
        @Nullable @Size(min = 1, max = 200) @Schema(description = "The template's name if absent") String name,
        @Nullable @ExternalId String externalId, @Nullable UUID planId,
        @NotNull @CurrencyCode @Schema(required = true) String currency,
        @NotNull @DecimalMin("-0.99") @DecimalMax("100") @Amount @Schema(required = true, description = "Yearly, as a fraction: 0.1 is 10 %") BigDecimal discountRate,
        @Nullable @CalendarDate LocalDate startDate,
        @Nullable @Size(max = 50) @Schema(description = "Values by the key of the driver, in place of the template's; its ranges and distributions are left out with them") Map<String, @NotNull @Amount BigDecimal> drivers,
        @Nullable @Size(max = 50) @Schema(description = "By the key of the driver: the id of a KPI, or key: and its key, to follow") Map<String, @NotNull @Size(max = 120) String> kpiDrivers) {

    Map<String, BigDecimal> values() {
        return drivers == null ? Map.of() : drivers;
    }

    Map<String, String> kpis() {
        return kpiDrivers == null ? Map.of() : kpiDrivers;
    }
}
