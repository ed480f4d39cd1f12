package dev.milepost.roi.casedocument;

import org.jspecify.annotations.Nullable;

/** Texts as pages can show them: without the control characters that XML has no place for. */
final class Clean {

    private Clean() {
    }

    static String text(@Nullable String text) {
        if (text == null) {
            return "";
        }
        StringBuilder clean = new StringBuilder(text.length());
        text.codePoints().filter(Clean::isShown).forEach(clean::appendCodePoint);
        return clean.toString();
    }

    /** Production 2 of XML 1.0. */
    private static boolean isShown(int character) {
        return character == '\t' || character == '\n' || character == '\r' || character >= 0x20 && character <= 0xD7FF
                || character >= 0xE000 && character <= 0xFFFD || character >= 0x10000;
    }
}
