package dev.milepost.plan.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;

/** RFC 5545, 3.1: lines of at most 75 octets without the break, folded by CRLF and a space, never inside a character. */
class FoldingTest {

    @Test
    void aLineOf75OctetsStaysAndOneOf76IsFolded() {
        assertThat(text(Folding.folded("a".repeat(75)))).isEqualTo("a".repeat(75));
        assertThat(text(Folding.folded("a".repeat(76)))).isEqualTo("a".repeat(75) + "\r\n a");
    }

    /** 37 letters of two octets are 74: the 38th doesn't fit. */
    @Test
    void lettersOfTwoOctetsAreCountedAsTwo() {
        assertThat(text(Folding.folded("ü".repeat(40)))).isEqualTo("ü".repeat(37) + "\r\n " + "ü".repeat(3));
    }

    @Property(seed = "20261127")
    void everyLineIsShortAndWholeAndUnfoldsToItself(@ForAll @StringLength(max = 400) String any)
            throws CharacterCodingException {
        String line = new String(any.replaceAll("[\r\n]", "").getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
        byte[] folded = Folding.folded(line);

        assertThat(text(folded).replace("\r\n ", "")).isEqualTo(line);
        for (String part : text(folded).split("\r\n", -1)) {
            byte[] octets = part.getBytes(StandardCharsets.UTF_8);
            assertThat(octets.length).isLessThanOrEqualTo(75);
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(octets));
        }
    }

    @ParameterizedTest
    @CsvSource({ "2, P2D", "-1, -P1D", "0.5, PT12H", "1.5, P1DT12H", "-0.25, -PT6H", "0.0208, PT29M" })
    void lagsAreDurationsOfTheStandard(BigDecimal days, String gap) {
        assertThat(PlanCalendar.gap(days)).isEqualTo(gap);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
