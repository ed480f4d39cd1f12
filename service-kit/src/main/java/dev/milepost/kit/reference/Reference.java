package dev.milepost.kit.reference;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

import dev.milepost.kit.problem.KitProblem;
import dev.milepost.kit.problem.ProblemException;

/**
 * How a path names an object: by the id we gave it, or by the caller's own as {@code key:<externalId>}.
 *
 * @param id ours, absent where the caller's own is used
 * @param externalId the caller's own, absent where ours is used
 */
public record Reference(@Nullable UUID id, @Nullable String externalId) {

    /** What path parameters of this kind are described as. */
    public static final String DESCRIPTION = "The id, or key:<externalId>";

    private static final String OWN = "key:";
    private static final int UUID_LENGTH = 36;

    /**
     * Reads a part of a path.
     *
     * @param parameter the name of the path's parameter, for the problem
     * @throws ProblemException 400 where it is neither
     */
    public static Reference of(String parameter, String text) {
        if (text.startsWith(OWN) && text.length() > OWN.length()) {
            return new Reference(null, text.substring(OWN.length()));
        }
        try {
            if (text.length() == UUID_LENGTH) {
                return new Reference(UUID.fromString(text), null);
            }
        } catch (IllegalArgumentException e) {
            throw malformed(parameter).causedBy(e);
        }
        throw malformed(parameter);
    }

    public static Reference of(UUID id) {
        return new Reference(id, null);
    }

    /** The condition that finds the object by the parameter {@code named}. */
    public String condition() {
        return condition("externalId");
    }

    /** @param own the attribute that holds the caller's own id */
    public String condition(String own) {
        return (id == null ? own : "id") + " = :named";
    }

    /** The value of the parameter {@code named}. */
    public Object value() {
        return id == null ? String.valueOf(externalId) : id;
    }

    /** 404 in the same words for what is absent and for what is another organization's. */
    public ProblemException notFound(String what) {
        return KitProblem.NOT_FOUND.because("There is no %s %s", what, id == null ? OWN + externalId : id);
    }

    private static ProblemException malformed(String parameter) {
        return KitProblem.INVALID_PARAMETER.because("%s must be an id, or key: and an external id", parameter)
                .at("{" + parameter + "}", "wrong-type", "must be a UUID, or key: and an external id");
    }
}
