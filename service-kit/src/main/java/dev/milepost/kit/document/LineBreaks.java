package dev.milepost.kit.document;

import java.text.BreakIterator;
import java.util.Locale;

import com.openhtmltopdf.extend.FSTextBreaker;

/**
 * Where a line may end: as Java says, but neither behind the apostrophe of a French word (l’|entreprise), where Java's older
 * rules allow it, nor in front of a slash (2024|/1689).
 */
final class LineBreaks implements FSTextBreaker {
    private static final String APOSTROPHES = "’'";

    private final BreakIterator breaks = BreakIterator.getLineInstance(Locale.ROOT);
    private String text = "";

    @Override
    public void setText(String newText) {
        text = newText;
        breaks.setText(newText);
    }

    @Override
    public int next() {
        int end = breaks.next();
        while (end != BreakIterator.DONE && end < text.length() && isGlued(end)) {
            end = breaks.next();
        }
        return end;
    }

    private boolean isGlued(int end) {
        char after = text.charAt(end);
        char before = text.charAt(end - 1);
        return after == '/' && !Character.isWhitespace(before)
                || Character.isLetter(after) && APOSTROPHES.indexOf(before) >= 0 && end > 1
                        && Character.isLetter(text.charAt(end - 2));
    }
}
