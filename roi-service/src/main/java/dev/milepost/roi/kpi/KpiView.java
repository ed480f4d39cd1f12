package dev.milepost.roi.kpi;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import dev.milepost.roi.measurement.DimensionAggregation;
import dev.milepost.roi.measurement.GaugeAggregation;
import dev.milepost.roi.measurement.MeasurementKind;
import dev.milepost.roi.money.BenefitType;

/** A KPI as it is defined; how it stands is another question. */
record KpiView(@Schema(required = true) UUID id, @Schema(required = true) int version,
        @Schema(required = true) String name, @Nullable String key, @Nullable String description, @Nullable String unit,
        @Schema(required = true) MeasurementKind kind, @Schema(required = true) KpiDirection direction,
        @Schema(required = true) GaugeAggregation aggregation,
        @Schema(required = true) DimensionAggregation dimensionAggregation,
        @Schema(required = true) List<String> sourcePriority, @Schema(required = true) String zone,
        @Nullable KpiInterval interval, @Schema(required = true) Missing missing, @Nullable String formula,
        @Nullable UUID planId, @Nullable UUID goalId, @Nullable UUID parentId, @Nullable BenefitType benefitType,
        @Nullable String owner, @Nullable Integer retentionDays, @Nullable Baseline baseline,
        @Schema(required = true) List<Target> targets, @Schema(required = true) List<Threshold> thresholds,
        @Schema(required = true) Instant createdAt, @Schema(required = true) Instant updatedAt) {

    static KpiView of(Kpi kpi) {
        NewKpi edit = kpi.edit();
        return new KpiView(kpi.id(), kpi.version(), edit.name(), edit.key(), edit.description(), edit.unit(), edit.kind(),
                edit.direction(), edit.aggregation(), edit.dimensionAggregation(), edit.sourcePriority(), edit.zone(),
                edit.interval(), edit.missing(), edit.formula(), edit.planId(), edit.goalId(), edit.parentId(),
                edit.benefitType(), edit.owner(), edit.retentionDays(), edit.baseline(), edit.targets(), edit.thresholds(),
                kpi.createdAt(), kpi.changedAt());
    }
}
