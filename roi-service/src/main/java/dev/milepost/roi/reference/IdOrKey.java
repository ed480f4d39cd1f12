package dev.milepost.roi.reference;

import java.util.UUID;

import dev.milepost.kit.problem.KitProblem;
import dev.milepost.kit.problem.ProblemException;

/** The last part of an object's address: a UUID, or {@code key:} and the caller's own key. */
public sealed interface IdOrKey {
    /** What stands before a key. */
    String PREFIX = "key:";
    /** What a caller's own key may look like, so that it fits into an address. */
    String KEY_PATTERN = "^[A-Za-z0-9][A-Za-z0-9._~:-]{0,119}$";

    record Id(UUID id) implements IdOrKey {
    }

    record Key(String key) implements IdOrKey {
    }

    /** @throws dev.milepost.kit.problem.ProblemException 400 if it is neither */
    static IdOrKey of(String text) {
        if (text.startsWith(PREFIX)) {
            return new Key(text.substring(PREFIX.length()));
        }
        try {
            UUID id = UUID.fromString(text);
            if (id.toString().equalsIgnoreCase(text)) {
                return new Id(id);
            }
        } catch (IllegalArgumentException e) {
            throw notAnId(text).causedBy(e);
        }
        throw notAnId(text);
    }

    private static ProblemException notAnId(String text) {
        return KitProblem.INVALID_PARAMETER
                .because("\"%s\" is neither an id nor \"key:\" and a key", text.length() > 60 ? text.substring(0, 60) : text)
                .at("{id}", "wrong-type", "must be a UUID, or key: and your own key");
    }
}
