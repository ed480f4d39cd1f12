package dev.milepost.assessment.exchange;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Reads text as UTF-8, with or without a byte order mark; anything else is refused instead of read wrongly. */
final class Utf8 {
    private static final char MARK = '\uFEFF';

    private Utf8() {
    }

    /** @throws dev.milepost.kit.problem.ProblemException 422 for what is not UTF-8 */
    static String decoded(byte[] file) {
        try {
            String text = StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT).decode(ByteBuffer.wrap(file)).toString();
            return !text.isEmpty() && text.charAt(0) == MARK ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw ExchangeProblem.FILE_UNREADABLE.because("The file is not written in UTF-8: save it as UTF-8").causedBy(e);
        }
    }
}
