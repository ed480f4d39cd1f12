package dev.milepost.roi.approval;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A version of a case, without its content.
 *
 * @param hash SHA-256 of the content as it was submitted
 * @param intact whether the content still has that hash
 * @param submittedBy the subject of the token of whoever submitted it
 */
@Schema(name = "VersionItem")
public record VersionItem(@Schema(required = true) UUID id, @Schema(required = true) UUID businessCaseId,
        @Schema(required = true) int number, @Schema(required = true) VersionStatus status,
        @Schema(required = true, description = "SHA-256 of the content as it was submitted") String hash,
        @Schema(required = true, description = "Whether the content still has that hash") boolean intact,
        @Nullable BigDecimal npv, @Nullable String note, @Schema(required = true) String submittedBy,
        @Nullable String submittedByName, @Schema(required = true) Instant submittedAt, @Nullable String decidedBy,
        @Nullable String decidedByName, @Nullable Instant decidedAt, @Nullable String decisionNote) {
}
