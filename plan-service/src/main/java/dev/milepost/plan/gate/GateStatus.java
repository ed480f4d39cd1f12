package dev.milepost.plan.gate;

/** Whether what waits for the milestone may start. */
public enum GateStatus {
    SHUT,
    /** Criteria and approvals are met. */
    OPEN,
    /** Somebody with the permission has let it pass, with a reason. */
    WAIVED
}
