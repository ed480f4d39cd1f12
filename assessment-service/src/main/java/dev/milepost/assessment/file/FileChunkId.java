package dev.milepost.assessment.file;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/** @param organizationId null only before Hibernate has set it */
record FileChunkId(@Nullable String organizationId, UUID fileId, int position) {
}
