package dev.milepost.assessment.respondent;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/** @param organizationId null only before Hibernate has set it */
record ConsensusId(@Nullable String organizationId, UUID assessmentId, String questionKey) {
}
