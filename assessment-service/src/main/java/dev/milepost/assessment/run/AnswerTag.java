package dev.milepost.assessment.run;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

import org.jspecify.annotations.Nullable;

import dev.milepost.assessment.scoring.AnswerState;

/**
 * A short name of what an answer says, without when: who sends it back says which answer he has seen, and the same answer saved
 * twice is no conflict.
 */
final class AnswerTag {
    private static final int BYTES = 8;

    private AnswerTag() {
    }

    static String of(AnswerState state, @Nullable Object... parts) {
        StringBuilder content = new StringBuilder(state.name());
        for (Object part : parts) {
            String text = part instanceof BigDecimal number ? number.stripTrailingZeros().toPlainString()
                    : String.valueOf(part);
            content.append('|').append(part == null ? "-" : text.length() + ":" + text);
        }
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest(content.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(Arrays.copyOf(digest, BYTES));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
