package dev.milepost.roi.approval;

/** How far a version of a case is. */
public enum VersionStatus {
    /** Waits for somebody who may approve and has not written it. */
    SUBMITTED,
    /** Locked for good. */
    APPROVED,
    REJECTED,
    /** Taken back before anybody decided. */
    WITHDRAWN
}
