package dev.milepost.roi.calculation;

import java.math.BigDecimal;
import java.time.LocalDate;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One period or date: what happens, what it is multiplied by, what it is worth.
 *
 * @param index counted from 0
 * @param on the date; absent for periods
 * @param presentValue rounded so that all steps add up to the net present value
 * @param cumulative running total of the net amounts
 */
public record TraceStep(@Schema(required = true) int index, @Nullable LocalDate on,
        @Schema(required = true) BigDecimal cost, @Schema(required = true) BigDecimal benefit,
        @Schema(required = true) BigDecimal disbenefit, @Schema(required = true) BigDecimal net,
        @Schema(required = true) BigDecimal factor, @Schema(required = true) BigDecimal presentValue,
        @Schema(required = true) BigDecimal cumulative, @Schema(required = true) BigDecimal cumulativePresentValue) {
}
