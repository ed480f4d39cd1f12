package dev.milepost.local.configuration;

import java.util.Locale;

/**
 * One setting.
 *
 * @param name with {@code <name>} where anybody's own name stands
 * @param fallback what is used if nobody sets it; empty if there is nothing, so that it must be set unless its type says
 *        optional
 */
record Setting(String module, String name, String type, String fallback, String meaning, String example) {

    /** The environment variable of the same effect. */
    String variable() {
        return name.replaceAll("[^A-Za-z0-9<>]", "_").toUpperCase(Locale.ROOT);
    }
}
