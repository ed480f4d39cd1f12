package dev.milepost.plan.wording;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a criterion of a gate or pilot stands as it does, or what a gate still needs. */
@Schema(name = "ReasonCode")
public enum ReasonCode {
    /** Nobody has said whether it is met. */
    NOT_SAID_YET,
    /** Somebody says that it is met. */
    SAID_MET,
    /** Somebody says that it is not met. */
    SAID_NOT_MET,
    /** How the task stands. */
    TASK_STANDS,
    /** The task is gone. */
    TASK_GONE,
    /** It names no KPI that is known. */
    KPI_NOT_NAMED,
    /** A value against a threshold. */
    KPI_VALUE,
    /** A status against several. */
    KPI_STATUS,
    /** The KPI has no value yet. */
    KPI_NOTHING_MEASURED,
    /** The KPI has no status that is known. */
    KPI_STATUS_NOT_KNOWN,
    /** Only the status was told. */
    KPI_VALUE_NOT_TOLD,
    /** Nothing was told of it. */
    KPI_NOT_TOLD,
    /** The roi service knows none. */
    KPI_NONE_YET,
    /** The caller may not see it. */
    KPI_NOT_PERMITTED,
    /** The roi service does not answer. */
    KPI_UNREACHABLE,
    /** Nothing was told of the AI system. */
    SHEET_NOT_TOLD,
    /** The AI system is gone. */
    SHEET_GONE,
    /** The AI system is retired. */
    SHEET_RETIRED,
    /** Its sheet is complete. */
    SHEET_COMPLETE,
    /** Its sheet is not complete. */
    SHEET_LACKS,
    /** The pilot was decided. */
    PILOT_VERDICT,
    /** The pilot is not decided. */
    PILOT_UNDECIDED,
    /** The pilot is gone. */
    PILOT_GONE,
    /** Approvals are missing. */
    APPROVALS_MISSING,
    /** An approval in a role is missing. */
    ROLE_MISSING,
    /** Nobody has said how it stands. */
    NOTHING_SAID_YET,
    /** Somebody says that it is reached. */
    SAID_REACHED,
    /** Somebody says that it is not reached. */
    SAID_NOT_REACHED,
    /** Somebody says that what ends the pilot has come to pass. */
    SAID_COME_TO_PASS,
    /** Somebody says that it has not. */
    SAID_NOT_COME_TO_PASS
}
