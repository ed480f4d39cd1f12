package dev.milepost.roi.measurement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.OffsetDateTime;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;

class InstantTextPropertiesTest {

    /** From 0001 to 9999. */
    @Property(tries = 2_000, seed = "20261127")
    void fullSecondsAreReadAsTheJdkReadsThem(@ForAll @LongRange(min = -62_135_596_800L, max = 253_402_300_799L) long second) {
        String text = Instant.ofEpochSecond(second).toString();

        assertThat(InstantText.parse(text)).isEqualTo(OffsetDateTime.parse(text).toInstant());
    }
}
