package dev.milepost.roi.businesscase;

import java.math.BigDecimal;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Headline figures. Each is absent where it can't be computed; the metrics say why.
 *
 * @param npv net present value in the currency of the case
 * @param roi net present value / present value of costs, as a fraction
 * @param paybackMonths months from the first outflow until it has come back
 */
@Schema(description = "Headline figures; each absent where it can't be computed, the metrics say why")
public record Summary(@Nullable BigDecimal npv, @Nullable BigDecimal roi, @Nullable BigDecimal paybackMonths) {
}
