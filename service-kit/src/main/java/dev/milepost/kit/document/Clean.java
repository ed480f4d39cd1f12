package dev.milepost.kit.document;

import org.jspecify.annotations.Nullable;

/** Texts as pages can show them. */
public final class Clean {

    private static final int LONG_WORD = 24;
    private static final int PART = 12;
    private static final int SOFT_HYPHEN = 0x00AD;

    private Clean() {
    }

    /** Without the control characters that XML has no place for. */
    public static String plain(@Nullable String text) {
        if (text == null) {
            return "";
        }
        StringBuilder clean = new StringBuilder(text.length());
        text.codePoints().filter(Clean::isShown).forEach(clean::appendCodePoint);
        return clean.toString();
    }

    /**
     * Plain, with places at which words may be broken that are longer than a narrow column, so that nothing is cut at the edge.
     */
    public static String text(@Nullable String text) {
        StringBuilder breakable = new StringBuilder();
        StringBuilder word = new StringBuilder();
        plain(text).codePoints().forEach(character -> {
            if (Character.isWhitespace(character)) {
                end(word, breakable);
                breakable.appendCodePoint(character);
            } else {
                word.appendCodePoint(character);
            }
        });
        end(word, breakable);
        return breakable.toString();
    }

    private static void end(StringBuilder word, StringBuilder breakable) {
        int[] characters = word.codePoints().toArray();
        for (int i = 0; i < characters.length; i++) {
            boolean between = characters.length > LONG_WORD && i > 0 && i % PART == 0
                    && Character.isLetterOrDigit(characters[i]);
            if (between) {
                breakable.appendCodePoint(SOFT_HYPHEN);
            }
            breakable.appendCodePoint(characters[i]);
        }
        word.setLength(0);
    }

    /** Production 2 of XML 1.0. */
    private static boolean isShown(int character) {
        return character == '\t' || character == '\n' || character == '\r' || character >= 0x20 && character <= 0xD7FF
                || character >= 0xE000 && character <= 0xFFFD || character >= 0x10000;
    }
}
