package dev.milepost.plan.request;

import java.util.Locale;

import org.jspecify.annotations.Nullable;

import dev.milepost.kit.problem.KitProblem;

/** Words that a list is searched by. */
public final class Words {

    /** What the parameter {@code q} is described as. */
    public static final String DESCRIPTION = "Words of the name or description, each at least by its beginning, in any case";

    private static final int LONGEST = 200;

    private Words() {
    }

    /**
     * The words to search for.
     *
     * @param q as sent
     * @return null where nothing is searched for
     */
    public static @Nullable String of(@Nullable String q) {
        if (q == null || q.isBlank()) {
            return null;
        }
        if (q.length() > LONGEST) {
            throw KitProblem.INVALID_PARAMETER.because("q has %d characters, at most %d are searched for", q.length(), LONGEST)
                    .at("?q", "size", "at most " + LONGEST + " characters");
        }
        return q.strip();
    }

    /** A name as filters compare it: in any case. */
    public static @Nullable String name(@Nullable String name) {
        return name == null || name.isBlank() ? null : name.strip().toLowerCase(Locale.ROOT);
    }
}
