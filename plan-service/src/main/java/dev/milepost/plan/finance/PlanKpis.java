package dev.milepost.plan.finance;

import java.util.List;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

/** Of the roi service's list of KPIs only what is used here. */
@JsonIgnoreProperties(ignoreUnknown = true)
record PlanKpis(List<Item> items) {

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Item(@Nullable String key, @Nullable Baseline baseline) {
    }

    /** Where the KPI stood before anything changed. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Baseline() {
    }
}
