package dev.milepost.plan.gate;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a criterion is checked. */
@Schema(name = "GateCriterionType")
public enum CriterionType {
    /** Somebody says so, with evidence. */
    MANUAL,
    /** A task is done. */
    TASK_DONE,
    /** A KPI of the roi service keeps a rule. */
    KPI,
    /** The last verdict of a pilot is SCALE. */
    PILOT_SCALED,
    /** The sheet of an AI system in the assessment service's register is complete, and the system isn't retired. */
    AI_SYSTEM_SHEET
}
