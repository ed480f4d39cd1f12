package dev.milepost.plan.schedule;

import java.util.Locale;

/** Pieces that the sentences of several reasons share. */
final class Words {

    private Words() {
    }

    static String capital(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }

    static String small(String sentence) {
        return sentence.substring(0, 1).toLowerCase(Locale.ROOT) + sentence.substring(1);
    }

    static String skipped(long nonWorkingDays) {
        if (nonWorkingDays <= 0) {
            return "";
        }
        return nonWorkingDays == 1 ? " (1 day between is not worked)"
                : " (" + nonWorkingDays + " days between are not worked)";
    }
}
