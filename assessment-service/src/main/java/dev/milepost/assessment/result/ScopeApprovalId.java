package dev.milepost.assessment.result;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/** @param organizationId null only before Hibernate has set it */
record ScopeApprovalId(@Nullable String organizationId, UUID assessmentId, String dimensionKey) {
}
