package dev.milepost.plan.baseline;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * The key of a row of a baseline.
 *
 * @param organizationId null only before Hibernate has set it
 * @param id of what was copied
 */
record BaselineRowId(@Nullable String organizationId, UUID baselineId, UUID id) {
}
