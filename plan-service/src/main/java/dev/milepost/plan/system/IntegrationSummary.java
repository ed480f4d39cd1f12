package dev.milepost.plan.system;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * How well a plan fits into the systems that are there. Integrations that were dropped don't count.
 *
 * @param effortDaysLeft of those that don't work yet, as far as known
 * @param facts what to know about the challenge, in plain sentences
 */
@Schema(name = "IntegrationSummary")
public record IntegrationSummary(
        @Schema(required = true, description = "Those that were dropped don't count") int total,
        @Schema(required = true, description = "How many there are of each status that occurs") Map<IntegrationStatus, Integer> byStatus,
        @Schema(required = true, description = "How many there are of each method that occurs") Map<IntegrationMethod, Integer> byMethod,
        @Schema(required = true, description = "Of those that don't work yet, as far as known") BigDecimal effortDaysLeft,
        @Schema(required = true, description = "How many of those that don't work yet have no effort") int withoutEffort,
        @Nullable @Schema(description = "1 hardly to 5 at once; absent where none is rated") Integer lowestCompatibility,
        @Schema(required = true) int withoutFallback,
        @Schema(required = true, description = "What to know about the challenge INTEGRATION_WITH_EXISTING_SYSTEMS, in plain sentences") List<String> facts) {
}
