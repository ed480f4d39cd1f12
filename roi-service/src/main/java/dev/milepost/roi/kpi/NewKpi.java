package dev.milepost.roi.kpi;

import java.util.List;
import java.util.Objects;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import dev.milepost.roi.measurement.GaugeAggregation;
import dev.milepost.roi.measurement.MeasurementKind;
import dev.milepost.roi.money.BenefitType;

/**
 * Everything of a KPI that callers decide, when it is made and when it is changed.
 *
 * @param key the caller's own key, unique in the organization
 * @param aggregation how several values of a gauge become one
 * @param zone whose calendar days and months follow
 * @param interval how often it is measured: decides when a value is stale, and over which stretch sums and ratios are judged
 * @param planId of plan-service; a KPI may belong to no plan
 * @param owner who looks after it, a name for people
 */
record NewKpi(@NotBlank @Size(max = 200) @Schema(required = true) String name,
        @Nullable @Pattern(regexp = KEY) String key, @Nullable @Size(max = 4000) String description,
        @Nullable @Size(max = 40) String unit, @Schema(defaultValue = "GAUGE") MeasurementKind kind,
        @NotNull @Schema(required = true) KpiDirection direction,
        @Schema(defaultValue = "LAST", description = "How several values of a gauge become one; for gauges only") GaugeAggregation aggregation,
        @TimeZoneName @Schema(defaultValue = "UTC", description = "Time zone whose days and months count") String zone,
        @Nullable @Schema(description = "How often it is measured: decides when it is stale, and over which stretch sums and ratios are judged (otherwise a month)") KpiInterval interval,
        @Nullable UUID planId, @Nullable BenefitType benefitType, @Nullable @Size(max = 200) String owner,
        @Nullable @Valid Baseline baseline, @Size(max = 100) List<@NotNull @Valid Target> targets) {

    /** Goals of plans name several keys in one line, and formulas name them among operators. */
    private static final String KEY = "^[A-Za-z0-9][A-Za-z0-9._~:-]{0,119}$";

    NewKpi {
        kind = Objects.requireNonNullElse(kind, MeasurementKind.GAUGE);
        aggregation = Objects.requireNonNullElse(aggregation, GaugeAggregation.LAST);
        zone = Objects.requireNonNullElse(zone, "UTC");
        targets = Objects.requireNonNullElse(targets, List.of());
    }
}
