package dev.milepost.assessment.request;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

import dev.milepost.kit.problem.KitProblem;

/** Words that a list is searched by. */
public final class Words {
    private static final int LONGEST = 200;

    private Words() {
    }

    /**
     * The words of a text in lower case: runs of letters and digits.
     *
     * @param text null as good as empty
     */
    public static List<String> of(@Nullable String text) {
        return text == null ? List.of()
                : Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+")).filter(word -> !word.isEmpty())
                        .toList();
    }

    /**
     * The words to search for, none where nothing is searched for.
     *
     * @param q as sent
     */
    public static List<String> wanted(@Nullable String q) {
        if (q != null && q.length() > LONGEST) {
            throw KitProblem.INVALID_PARAMETER.because("q has %d characters, at most %d are searched for", q.length(), LONGEST)
                    .at("?q", "size", "at most " + LONGEST + " characters");
        }
        return of(q);
    }
}
