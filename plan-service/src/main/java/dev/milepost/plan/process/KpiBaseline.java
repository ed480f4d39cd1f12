package dev.milepost.plan.process;

import java.math.BigDecimal;
import java.time.LocalDate;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A KPI that the process suggests, in the words of the roi service: what to measure, and where it stands before anything
 * changes.
 *
 * @param on null where it is not known when it was measured
 */
@Schema(name = "KpiBaselineSuggestion")
public record KpiBaseline(
        @Schema(required = true) String name,
        @Schema(required = true) String unit,
        @Schema(required = true, description = "HIGHER_IS_BETTER or LOWER_IS_BETTER, as KPIs have it") String direction,
        @Schema(required = true) BigDecimal value,
        @Nullable @Schema(description = "When it was measured; absent where the process has no measuredOn") LocalDate on) {
}
