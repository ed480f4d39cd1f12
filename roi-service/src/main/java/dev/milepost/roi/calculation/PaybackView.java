package dev.milepost.roi.calculation;

import java.math.BigDecimal;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonInclude;

import dev.milepost.roi.cashflow.Absence;
import dev.milepost.roi.cashflow.Figure;
import dev.milepost.roi.cashflow.Payback;
import dev.milepost.roi.money.Rounding;

/**
 * When what was paid has come back, in months from the first flow that is negative. Null with a reason where it never does.
 *
 * @param firstCrossMonths when the running total first reaches zero again
 * @param staysMonths when it does so for good
 * @param resolution the period of the flows, or DATE: finer than this nobody knows
 * @param interpolated whether flows are taken to come in evenly over their period
 */
public record PaybackView(
        @Nullable @JsonInclude(JsonInclude.Include.ALWAYS) @Schema(required = true, nullable = true) BigDecimal firstCrossMonths,
        @Nullable @JsonInclude(JsonInclude.Include.ALWAYS) @Schema(required = true, nullable = true) BigDecimal staysMonths,
        @Nullable @JsonInclude(JsonInclude.Include.ALWAYS) @Schema(required = true, nullable = true) BigDecimal discountedFirstCrossMonths,
        @Nullable @JsonInclude(JsonInclude.Include.ALWAYS) @Schema(required = true, nullable = true) BigDecimal discountedStaysMonths,
        @Schema(required = true) Resolution resolution, @Schema(required = true) boolean interpolated,
        @Nullable Absence reason, @Nullable Absence staysReason, @Nullable Absence discountedReason,
        @Nullable Absence discountedStaysReason) {

    /** How finely the flows are spaced. */
    public enum Resolution {
        YEAR,
        QUARTER,
        MONTH,
        DATE
    }

    static PaybackView of(Payback nominal, Payback discounted, Resolution resolution) {
        return new PaybackView(months(nominal.firstCross()), months(nominal.stays()), months(discounted.firstCross()),
                months(discounted.stays()), resolution, resolution != Resolution.DATE, reason(nominal.firstCross()),
                reason(nominal.stays()), reason(discounted.firstCross()), reason(discounted.stays()));
    }

    private static @Nullable BigDecimal months(Figure figure) {
        return figure.value().map(Rounding::rate).orElse(null);
    }

    private static @Nullable Absence reason(Figure figure) {
        return switch (figure) {
            case Figure.Known known -> null;
            case Figure.Unknown unknown -> unknown.reason();
        };
    }
}
