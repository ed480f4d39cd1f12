package dev.milepost.assessment.run;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/** @param organizationId null only before Hibernate has set it */
record AnswerId(@Nullable String organizationId, UUID assessmentId, String questionKey) {
}
