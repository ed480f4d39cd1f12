package dev.milepost.plan.exchange;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Reads text as UTF-8, with or without a byte order mark; anything else is refused instead of read wrongly. */
final class Utf8 {

    private static final char MARK = '\uFEFF';

    private Utf8() {
    }

    /** @throws dev.milepost.kit.problem.ProblemException 422 naming the first line that is not UTF-8 */
    static String decoded(byte[] file) {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(file);
        CharBuffer out = CharBuffer.allocate(file.length);
        CoderResult result = decoder.decode(in, out, true);
        if (result.isError()) {
            try {
                result.throwException();
            } catch (CharacterCodingException e) {
                throw ExchangeProblem.FILE_NOT_UTF8
                        .because("Line %d has bytes that are not UTF-8: save the file as UTF-8, in Excel as \"CSV UTF-8\"",
                                line(file, in.position()))
                        .causedBy(e);
            }
        }
        out.flip();
        return !out.isEmpty() && out.get(0) == MARK ? out.subSequence(1, out.length()).toString() : out.toString();
    }

    private static int line(byte[] file, int end) {
        int line = 1;
        for (int i = 0; i < end; i++) {
            if (file[i] == '\n') {
                line++;
            }
        }
        return line;
    }
}
