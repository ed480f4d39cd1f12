package dev.milepost.plan.process;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A process as callers see it. */
@Schema(name = "ProcessView")
public record ProcessView(
        @Schema(required = true) UUID id,
        @Schema(required = true) int version,
        @Nullable String externalId,
        @Schema(required = true) String name,
        @Nullable String description,
        @Schema(required = true, description = "What one case is called") String unit,
        @Schema(required = true) Period period,
        @Nullable @Schema(description = "How many of the periods a year has; all of them where absent") BigDecimal periodsPerYear,
        @Schema(required = true) BigDecimal volumePerPeriod,
        @Nullable BigDecimal minutesPerCase,
        @Nullable @Schema(description = "Share of the cases that go wrong, 0 to 1") BigDecimal errorRate,
        @Nullable BigDecimal costPerCase,
        @Nullable BigDecimal costPerHour,
        @Nullable String currency,
        @Nullable @Schema(description = "The date of the baseline") LocalDate measuredOn,
        @Nullable String owner,
        @Schema(required = true, description = "What this comes to in a year") ProcessYear year,
        @Schema(required = true, description = "KPIs that the process suggests, each with its baseline") List<KpiBaseline> kpiBaselines,
        @Schema(required = true) Instant createdAt,
        @Schema(required = true) Instant updatedAt) {
}
