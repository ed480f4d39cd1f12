package dev.milepost.plan.risk;

/** Where a risk stands; only an open one counts. */
public enum RiskStatus {
    OPEN,
    MITIGATED,
    CLOSED
}
