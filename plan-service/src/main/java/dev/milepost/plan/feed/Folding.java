package dev.milepost.plan.feed;

import java.nio.charset.StandardCharsets;

/** Lines of at most 75 octets (RFC 5545, 3.1). The library folds by characters, which in UTF-8 may be several octets each. */
final class Folding {

    private static final int LONGEST = 75;

    private Folding() {
    }

    /** @param text with CRLF at the end of each line, none of them folded */
    static byte[] folded(String text) {
        StringBuilder folded = new StringBuilder(text.length() + text.length() / LONGEST * 3);
        for (String line : text.split("\r\n", -1)) {
            fold(line, folded);
            folded.append("\r\n");
        }
        folded.setLength(folded.length() - 2);
        return folded.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void fold(String line, StringBuilder to) {
        int octets = 0;
        for (int i = 0; i < line.length();) {
            int character = line.codePointAt(i);
            int size = size(character);
            if (octets + size > LONGEST) {
                to.append("\r\n ");
                octets = 1;
            }
            to.appendCodePoint(character);
            octets += size;
            i += Character.charCount(character);
        }
    }

    private static int size(int character) {
        if (character < 0x80) {
            return 1;
        }
        if (character < 0x800) {
            return 2;
        }
        return character < 0x10000 ? 3 : 4;
    }
}
