package dev.milepost.assessment.run;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

import dev.milepost.kit.problem.KitProblem;
import dev.milepost.kit.problem.ProblemException;

/**
 * How a path names an assessment: by the id we gave it, or by the caller's own as {@code key:<externalId>}.
 *
 * @param id ours; null where the caller's own is used
 * @param externalId the caller's own; null where ours is used
 */
public record Reference(@Nullable UUID id, @Nullable String externalId) {
    /** What path parameters of this kind are described as. */
    public static final String DESCRIPTION = "The assessment's id, or key:<externalId>";

    private static final String OWN = "key:";
    private static final int UUID_LENGTH = 36;

    /** @throws ProblemException 400 where the text is neither */
    public static Reference of(String text) {
        if (text.startsWith(OWN) && text.length() > OWN.length()) {
            return new Reference(null, text.substring(OWN.length()));
        }
        if (text.length() != UUID_LENGTH) {
            throw malformed();
        }
        try {
            return new Reference(UUID.fromString(text), null);
        } catch (IllegalArgumentException e) {
            throw malformed().causedBy(e);
        }
    }

    ProblemException notFound() {
        return KitProblem.NOT_FOUND.because("There is no assessment %s", id == null ? OWN + externalId : id);
    }

    private static ProblemException malformed() {
        return KitProblem.INVALID_PARAMETER.because("assessmentId must be an id, or key: and an external id")
                .at("{assessmentId}", "wrong-type", "must be a UUID, or key: and an external id");
    }
}
