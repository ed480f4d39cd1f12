package dev.milepost.roi.measurement;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;

/** One measured value of a KPI; where several sources report the same instant, the one that reported last. */
public record Reading(UUID kpi, Instant at, BigDecimal value) {
}
