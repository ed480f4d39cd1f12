package dev.milepost.plan.outline;

import java.math.BigDecimal;
import java.math.RoundingMode;

import org.jspecify.annotations.Nullable;

/**
 * Work that another service hands over.
 *
 * @param origin what it is made from, one task each
 * @param stepKey where it belongs; a step that is missing is made
 * @param source what it rests on
 * @param effortDays working days, a day if absent or not above 0
 */
public record HandedOver(Origin origin, String stepKey, String title, @Nullable String description,
        @Nullable String source, @Nullable BigDecimal effortDays) {

    private static final int MOST_DAYS = 10_000;
    private static final int DECIMALS = 4;

    /** A title that is too long goes on in the description. */
    String name() {
        return isLong() ? title.substring(0, Texts.NAME - 1) + "…" : title;
    }

    @Nullable
    String text() {
        StringBuilder text = new StringBuilder();
        append(text, isLong() ? title : null);
        append(text, description);
        append(text, source == null ? null : "Source: " + source);
        return text.isEmpty() ? null : text.substring(0, Math.min(text.length(), Texts.DESCRIPTION));
    }

    BigDecimal durationDays() {
        if (effortDays == null || effortDays.signum() <= 0) {
            return BigDecimal.ONE;
        }
        return effortDays.min(BigDecimal.valueOf(MOST_DAYS)).setScale(DECIMALS, RoundingMode.UP);
    }

    private boolean isLong() {
        return title.length() > Texts.NAME;
    }

    private static void append(StringBuilder text, @Nullable String part) {
        if (part != null && !part.isBlank()) {
            text.append(text.isEmpty() ? "" : "\n\n").append(part);
        }
    }
}
