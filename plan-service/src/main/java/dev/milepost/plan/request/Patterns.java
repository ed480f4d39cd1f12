package dev.milepost.plan.request;

import java.util.Locale;

import org.jspecify.annotations.Nullable;

/** Searches in texts. */
public final class Patterns {

    private Patterns() {
    }

    /** A pattern for LIKE with {@code !} as its escape that finds the text anywhere; null where nothing is searched. */
    public static @Nullable String containing(@Nullable String text) {
        return text == null || text.isBlank() ? null
                : "%" + text.strip().toLowerCase(Locale.ROOT).replaceAll("[!%_]", "!$0") + "%";
    }
}
