package dev.milepost.plan.finance;

import java.math.BigDecimal;
import java.time.Instant;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

/** Of the roi service's answer only what is used here. */
@JsonIgnoreProperties(ignoreUnknown = true)
record KpiStanding(@Nullable String status, @Nullable BigDecimal value, @Nullable Instant measuredAt) {
}
