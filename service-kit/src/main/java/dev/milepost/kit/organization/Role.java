package dev.milepost.kit.organization;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a person is in an organization, from the one who may least to the one who may most. */
public enum Role {

    VIEWER("read"),
    CONTRIBUTOR("read", "write"),
    MANAGER("read", "write", "approve"),
    /** Administers the organization besides. */
    OWNER("read", "write", "approve");

    private final List<String> actions;

    Role(String... actions) {
        this.actions = List.of(actions);
    }

    /** The role of this name, as tokens write it: in lower case. */
    static Optional<Role> named(String name) {
        return Arrays.stream(values()).filter(role -> role.name().toLowerCase(Locale.ROOT).equals(name)).findFirst();
    }

    /** What it allows in every part of the product. */
    List<String> actions() {
        return actions;
    }
}
