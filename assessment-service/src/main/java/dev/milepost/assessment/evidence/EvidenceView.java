package dev.milepost.assessment.evidence;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A piece of evidence. */
@Schema(name = "Evidence")
public record EvidenceView(
        @Schema(required = true) UUID id,
        @Schema(required = true) int version,
        @Nullable String externalId,
        @Schema(required = true) String questionKey,
        @Schema(required = true) String title,
        @Nullable String note,
        @Nullable String url,
        @Nullable @Schema(description = "The day it is of") LocalDate datedOn,
        @Nullable @Schema(description = "The last day it is good for") LocalDate expiresOn,
        @Schema(required = true, description = "ASSERTED, DOCUMENTED by a file or an address, or VERIFIED by somebody who may approve") EvidenceLevel level,
        @Schema(required = true, description = "How many files it has") int files,
        @Nullable @Schema(description = "Who verified it as it is") String verifiedBy,
        @Nullable Instant verifiedAt,
        @Schema(required = true) Instant createdAt,
        @Schema(required = true) Instant updatedAt) {
}
