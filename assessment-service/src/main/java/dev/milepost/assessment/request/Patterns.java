package dev.milepost.assessment.request;

import java.util.Locale;

import org.jspecify.annotations.Nullable;

/** Filters that search in texts. */
public final class Patterns {

    private Patterns() {
    }

    /** A pattern for LIKE on lower-case texts, with {@code !} as its escape; null where nothing is searched for. */
    public static @Nullable String containing(@Nullable String q) {
        return q == null || q.isBlank() ? null
                : "%" + q.strip().toLowerCase(Locale.ROOT).replaceAll("[!%_]", "!$0") + "%";
    }
}
