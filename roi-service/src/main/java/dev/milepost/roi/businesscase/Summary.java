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
 * @param npvWithoutFreedTime the net present value as if freed time were worth nothing
 * @param npvLow what the net present value stays above in 19 of 20 simulated cases; without uncertain drivers that of WORST
 * @param npvLowSource which of the two it is
 */
@Schema(description = "Headline figures; each absent where it can't be computed, the metrics say why")
public record Summary(@Nullable BigDecimal npv, @Nullable BigDecimal roi, @Nullable BigDecimal paybackMonths,
        @Nullable @Schema(description = "The net present value as if freed time were worth nothing") BigDecimal npvWithoutFreedTime,
        @Nullable @Schema(description = "What the net present value stays above in 19 of 20 simulated cases; without uncertain drivers that of scenario WORST; absent where there is neither") BigDecimal npvLow,
        @Nullable LowSource npvLowSource) {

    static final Summary NOTHING = new Summary(null, null, null, null, null, null);
}
