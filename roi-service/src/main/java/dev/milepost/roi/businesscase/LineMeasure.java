package dev.milepost.roi.businesscase;

import java.math.BigDecimal;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import dev.milepost.roi.money.Amount;

/**
 * By what it is measured whether a benefit really came.
 *
 * @param kpi the id of a KPI, or key: and its key
 * @param valuePerUnit what one unit of improvement of the KPI is worth in one calendar month, in the currency of the case
 */
public record LineMeasure(
        @NotBlank @Size(max = 120) @Schema(required = true, description = "The id of a KPI, or key: and its key") String kpi,
        @NotNull @Amount @Schema(required = true, description = "What one unit of improvement of the KPI, up or down as its direction says, is worth in one calendar month, in the currency of the case") BigDecimal valuePerUnit) {
}
