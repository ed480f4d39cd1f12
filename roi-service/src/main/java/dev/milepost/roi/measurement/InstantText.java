package dev.milepost.roi.measurement;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/**
 * Reads instants as ISO 8601 writes them. Nearly all of them are full seconds in UTC, and the JDK's reader of any form takes
 * ten
 * times as long as all else that is done with a measurement before it is stored: that form is read here, all others by it.
 */
final class InstantText {
    private static final String FORM = "0000-00-00T00:00:00Z";

    private InstantText() {
    }

    /** @throws DateTimeException for no date, time and offset */
    static Instant parse(String text) {
        return isUsual(text)
                ? LocalDateTime.of(number(text, 0, 4), number(text, 5, 7), number(text, 8, 10), number(text, 11, 13),
                        number(text, 14, 16), number(text, 17, 19)).toInstant(ZoneOffset.UTC)
                : OffsetDateTime.parse(text).toInstant();
    }

    private static boolean isUsual(String text) {
        if (text.length() != FORM.length()) {
            return false;
        }
        for (int i = 0; i < FORM.length(); i++) {
            char expected = FORM.charAt(i);
            char found = text.charAt(i);
            if (expected == '0' ? found < '0' || found > '9' : found != expected) {
                return false;
            }
        }
        return true;
    }

    private static int number(String text, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            number = number * 10 + text.charAt(i) - '0';
        }
        return number;
    }
}
