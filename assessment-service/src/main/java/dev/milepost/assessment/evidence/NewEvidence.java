package dev.milepost.assessment.evidence;

import java.time.LocalDate;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import dev.milepost.kit.reference.ExternalId;

/** A piece of evidence to be kept. */
@Schema(name = "NewEvidence")
record NewEvidence(
        @Nullable @ExternalId String externalId,
        @NotBlank @Size(max = 80) @Schema(description = "Key of the question whose answer it stands behind") String questionKey,
        @NotBlank @Size(max = 200) String title,
        @Nullable @Size(max = 2000) String note,
        @Nullable @Size(max = 2000) @Pattern(regexp = "https?://\\S+") @Schema(description = "Where it can be looked at, if it is not a file here") String url,
        @Nullable @Schema(description = "The day it is of; its age counts from then") LocalDate datedOn,
        @Nullable @Schema(description = "The last day it is good for") LocalDate expiresOn) {

    EvidenceEdit edit() {
        return new EvidenceEdit(externalId, questionKey, title, note, url, datedOn, expiresOn);
    }
}
