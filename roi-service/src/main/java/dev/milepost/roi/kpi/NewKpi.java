package dev.milepost.roi.kpi;

import java.util.List;
import java.util.Objects;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import dev.milepost.roi.measurement.DimensionAggregation;
import dev.milepost.roi.measurement.GaugeAggregation;
import dev.milepost.roi.measurement.MeasurementKind;
import dev.milepost.roi.measurement.TimeZoneName;
import dev.milepost.roi.money.BenefitType;

/**
 * Everything of a KPI that callers decide, when it is made and when it is changed.
 *
 * @param key the caller's own key, unique in the organization
 * @param aggregation how several values of a gauge become one over time
 * @param dimensionAggregation how the values of a gauge for several teams or places become one
 * @param sourcePriority which source counts where several report the same
 * @param zone whose calendar days and months follow
 * @param interval how often it is measured: decides when a value is stale, and over which stretch sums and ratios are judged
 * @param formula makes it a KPI that is computed from others and never measured
 * @param planId of plan-service; a KPI may belong to no plan
 * @param goalId of plan-service
 * @param parentId the KPI that this one is a part of
 * @param owner who looks after it, a name for people
 * @param retentionDays after how many days its measurements are deleted; kept for good if absent
 */
record NewKpi(@NotBlank @Size(max = 200) @Schema(required = true) String name,
        @Nullable @Pattern(regexp = KEY) String key, @Nullable @Size(max = 4000) String description,
        @Nullable @Size(max = 40) String unit, @Schema(defaultValue = "GAUGE") MeasurementKind kind,
        @NotNull @Schema(required = true) KpiDirection direction,
        @Schema(defaultValue = "LAST", description = "How several values of a gauge become one over time; for gauges only") GaugeAggregation aggregation,
        @Schema(defaultValue = "MEAN", description = "How the values of a gauge for several teams or places become one; for gauges only") DimensionAggregation dimensionAggregation,
        @Size(max = 20) @Schema(description = "Which source counts where several report the same: the first of these, otherwise the one that reported last") List<@NotNull @Pattern(regexp = SOURCE) String> sourcePriority,
        @TimeZoneName @Schema(defaultValue = "UTC", description = "Time zone whose days and months count") String zone,
        @Nullable @Schema(description = "How often it is measured: decides when it is stale, and over which stretch sums and ratios are judged (otherwise a month)") KpiInterval interval,
        @Valid Missing missing,
        @Nullable @Size(max = 1000) @Schema(description = "Computes it from other KPIs, named in braces by key or id, as {revenue} / {orders}; a gap in one of them is a gap in the result") String formula,
        @Nullable UUID planId, @Nullable UUID goalId,
        @Nullable @Schema(description = "The KPI that this one is a part of") UUID parentId,
        @Nullable BenefitType benefitType, @Nullable @Size(max = 200) String owner,
        @Nullable @Min(30) @Max(36600) @Schema(description = "After how many days its measurements are deleted; kept for good if absent") Integer retentionDays,
        @Nullable @Valid Baseline baseline, @Size(max = 100) List<@NotNull @Valid Target> targets,
        @Size(max = 10) @Schema(description = "Levels beyond which an alert opens") List<@NotNull @Valid Threshold> thresholds) {

    /** Goals of plans name several keys in one line, and formulas name them among operators. */
    private static final String KEY = "^[A-Za-z0-9][A-Za-z0-9._~:-]{0,119}$";
    private static final String SOURCE = "^[^\\n\\x00]{1,100}$";

    NewKpi {
        kind = Objects.requireNonNullElse(kind, MeasurementKind.GAUGE);
        aggregation = Objects.requireNonNullElse(aggregation, GaugeAggregation.LAST);
        dimensionAggregation = Objects.requireNonNullElse(dimensionAggregation, DimensionAggregation.MEAN);
        sourcePriority = Objects.requireNonNullElse(sourcePriority, List.of());
        zone = Objects.requireNonNullElse(zone, "UTC");
        missing = Objects.requireNonNullElse(missing, Missing.NOTHING);
        targets = Objects.requireNonNullElse(targets, List.of());
        thresholds = Objects.requireNonNullElse(thresholds, List.of());
    }
}
