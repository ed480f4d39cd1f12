package dev.milepost.assessment.respondent;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Personal links that were just made at once, with their secrets, which are never shown again. */
@Schema(name = "MadeRespondentLinks")
record MadeLinks(
        @Schema(required = true, description = "In the order asked for, or in which the respondents were asked") List<OfOne> links) {

    /** The link of one respondent. */
    @Schema(name = "MadeLinkOfRespondent")
    record OfOne(
            @Schema(required = true) UUID respondentId,
            @Schema(required = true) String name,
            @Nullable String email,
            @Schema(required = true) UUID id,
            @Schema(required = true) Instant expiresAt,
            @Schema(required = true, description = "To be put behind the # of the address of the page that the respondent opens. Shown this once") String secret) {

        static OfOne of(Respondent respondent, MadeLink link) {
            return new OfOne(respondent.id(), respondent.name(), respondent.email(), link.id(), link.expiresAt(),
                    link.secret());
        }
    }
}
