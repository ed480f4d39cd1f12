package dev.milepost.assessment.evidence;

import java.time.LocalDate;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a respondent says that stands behind an answer. */
@Schema(name = "NewOwnEvidence")
public record GivenEvidenceEdit(
        @NotBlank @Size(max = 80) @Schema(description = "Key of a question that you are asked") String questionKey,
        @NotBlank @Size(max = 200) String title,
        @Nullable @Size(max = 2000) String note,
        @Nullable @Size(max = 2000) @Pattern(regexp = "https?://\\S+") @Schema(description = "Where it can be looked at, if it is not a file here") String url,
        @Nullable @Schema(description = "The day it is of; its age counts from then") LocalDate datedOn,
        @Nullable @Schema(description = "The last day it is good for") LocalDate expiresOn) {

    EvidenceEdit edit() {
        return new EvidenceEdit(null, questionKey, title, note, url, datedOn, expiresOn);
    }
}
