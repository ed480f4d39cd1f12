package dev.milepost.plan.risk;

import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * A challenge that an assessment hands over.
 *
 * @param name in the assessment's words, made from the code if absent
 */
record FoundChallenge(Found found, @Nullable String name) {

    private static final int LONGEST = 200;
    private static final int LONGEST_KIND = 100;

    /** The risk as it begins, in the place of the matrix that the severity proposes. */
    RiskEdit edit() {
        Challenge challenge = challenge();
        return new RiskEdit(null, challenge, title(), null, found.severity().likelihood(), found.severity().impact(),
                RiskStatus.OPEN, null, null, null, challenge == Challenge.OTHER ? shortened(title(), LONGEST_KIND) : null, null,
                null, null, null);
    }

    private Challenge challenge() {
        for (Challenge challenge : Challenge.four()) {
            if (challenge.name().equals(found.code())) {
                return challenge;
            }
        }
        return Challenge.OTHER;
    }

    private String title() {
        String words = found.code().toLowerCase(Locale.ROOT).replace('_', ' ').replace('-', ' ').strip();
        String title = name != null && !name.isBlank() ? name.strip()
                : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
        return shortened(title, LONGEST);
    }

    private static String shortened(String text, int longest) {
        return text.length() > longest ? text.substring(0, longest - 1) + "…" : text;
    }
}
