package dev.milepost.assessment.respondent;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/** @param organizationId null only before Hibernate has set it */
record RespondentAnswerId(@Nullable String organizationId, UUID respondentId, String questionKey) {
}
