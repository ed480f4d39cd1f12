package dev.milepost.assessment.evidence;

import java.time.Instant;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A file of a piece of evidence. */
@Schema(name = "EvidenceFile")
public record FileView(
        @Schema(required = true) UUID id,
        @Schema(required = true) String name,
        @Schema(required = true, description = "By its content, not by its name") String mediaType,
        @Schema(required = true, description = "Bytes") long size,
        @Schema(required = true, description = "SHA-256 of the content, hexadecimal") String sha256,
        @Schema(required = true) String addedBy,
        @Schema(required = true) Instant addedAt) {
}
