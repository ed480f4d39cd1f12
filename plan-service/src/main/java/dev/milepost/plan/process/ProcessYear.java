package dev.milepost.plan.process;

import java.math.BigDecimal;
import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A process over a year.
 *
 * @param why how each figure comes about, or why it can't be told
 */
@Schema(name = "ProcessYear")
public record ProcessYear(
        @Schema(required = true) BigDecimal cases,
        @Nullable @Schema(description = "Working time; absent where the minutes of a case are not known") BigDecimal hours,
        @Nullable @Schema(description = "Cases that go wrong; absent where the error rate is not known") BigDecimal errors,
        @Nullable @Schema(description = "In the currency of the process; absent where no cost is known") BigDecimal cost,
        @Schema(required = true, description = "How each figure comes about, or why there is none") List<String> why) {
}
