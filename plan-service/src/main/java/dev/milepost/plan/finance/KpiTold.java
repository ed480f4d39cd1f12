package dev.milepost.plan.finance;

import java.util.UUID;

/** Told inside the transaction when the roi service has told how a KPI of a plan stands. */
public record KpiTold(UUID planId, UUID kpiId) {
}
