package dev.milepost.plan.finance;

import java.util.Map;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

/** Of the roi service's answer only what is used here. */
@JsonIgnoreProperties(ignoreUnknown = true)
record KpiSummary(Map<String, Integer> byStatus) {
}
