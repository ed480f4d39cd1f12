package dev.milepost.kit.history;

import java.util.UUID;

/**
 * Names one object of the current organization.
 *
 * @param type singular, kebab-case, such as {@code business-case}
 */
public record ObjectReference(String type, UUID id) {

    public static ObjectReference of(String type, UUID id) {
        return new ObjectReference(type, id);
    }
}
