package dev.milepost.plan.finance;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a KPI stands, in the words of the roi service. */
@Schema(name = "KpiStatusName")
public enum KpiStatusName {
    ACHIEVED,
    ON_TRACK,
    AT_RISK,
    OFF_TRACK,
    NO_TARGET,
    NO_DATA,
    STALE
}
