package dev.milepost.roi.approval;

import java.time.Instant;
import java.util.UUID;

/** What others learn when a version of a case is submitted or decided. */
record VersionChanged(UUID businessCaseId, int number, VersionStatus status, String hash, Instant at) {
    static final String TYPE = "business-case.version-changed";
}
