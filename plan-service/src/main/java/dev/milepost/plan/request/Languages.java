package dev.milepost.plan.request;

import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

/** Chooses the language of an answer by the header {@code Accept-Language}. */
public final class Languages {

    private static final int LONGEST = 500;

    private Languages() {
    }

    /**
     * @param accepted as sent, null where it was not
     * @param offered the one for everybody else first
     */
    public static Locale of(@Nullable String accepted, List<Locale> offered) {
        if (accepted == null || accepted.length() > LONGEST) {
            return offered.getFirst();
        }
        try {
            Locale chosen = Locale.lookup(Locale.LanguageRange.parse(accepted), offered);
            return chosen == null ? offered.getFirst() : chosen;
        } catch (IllegalArgumentException unreadable) {
            return offered.getFirst();
        }
    }
}
