package dev.milepost.kit.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

class LineBreaksTest {

    @Test
    void aFrenchWordStaysWithItsApostrophe() {
        assertThat(parts("Intégrée à l’entreprise, s'il vous plaît")).containsExactly("Intégrée ", "à ", "l’entreprise, ",
                "s'il ", "vous ", "plaît");
    }

    @Test
    void aSlashBeginsNoLine() {
        assertThat(parts("Regulation (EU) 2024/1689, AI/ML")).contains("(EU) ", "2024/1689, ");
        assertThat(parts("Regulation (EU) 2024/1689, AI/ML")).noneMatch(part -> part.startsWith("/"));
    }

    @Test
    void aTextEndsOnce() {
        assertThat(parts("")).isEmpty();
        assertThat(parts("l’")).containsExactly("l’");
    }

    private static List<String> parts(String text) {
        LineBreaks breaks = new LineBreaks();
        breaks.setText(text);
        List<String> parts = new ArrayList<>();
        int begun = 0;
        for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
            parts.add(text.substring(begun, end));
            begun = end;
        }
        return parts;
    }
}
