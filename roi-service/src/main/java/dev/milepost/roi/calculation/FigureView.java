package dev.milepost.roi.calculation;

import java.math.BigDecimal;
import java.util.function.UnaryOperator;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonInclude;

import dev.milepost.roi.cashflow.Absence;
import dev.milepost.roi.cashflow.Figure;

/**
 * A figure, or the reason why there is none.
 *
 * @param value null exactly where a reason is given
 */
public record FigureView(
        @Nullable @JsonInclude(JsonInclude.Include.ALWAYS) @Schema(required = true, nullable = true) BigDecimal value,
        @Nullable Absence reason, @Nullable String detail) {

    public static FigureView of(BigDecimal value) {
        return new FigureView(value, null, null);
    }

    static FigureView of(Figure figure, UnaryOperator<BigDecimal> rounding) {
        return switch (figure) {
            case Figure.Known known -> of(rounding.apply(known.number()));
            case Figure.Unknown unknown -> new FigureView(null, unknown.reason(), unknown.reason().sentence());
        };
    }
}
