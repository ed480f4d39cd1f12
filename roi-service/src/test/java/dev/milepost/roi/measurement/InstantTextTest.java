package dev.milepost.roi.measurement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.OffsetDateTime;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever the form, it is what the JDK's own reader makes of it. */
class InstantTextTest {

    @ParameterizedTest
    @ValueSource(strings = { "2026-01-12T08:00:00.123456Z", "2026-01-12T08:00Z", "2026-01-12T08:00:00+01:00",
            "2024-02-29T23:59:59Z", "2026-01-12T08:00:00z", "0000-01-01T00:00:00Z", "2026-01-12T08:00:00.5-09:30" })
    void otherFormsAreReadToo(String text) {
        assertThat(InstantText.parse(text)).isEqualTo(OffsetDateTime.parse(text).toInstant());
    }

    @ParameterizedTest
    @ValueSource(strings = { "2026-02-29T08:00:00Z", "2026-13-01T08:00:00Z", "2026-01-12T24:00:00Z", "2026-01-12T08:60:00Z",
            "2026-01-12T08:00:60Z", "2026-01-12 08:00:00Z", "2026-01-12T08:00:00", "2026-01-1aT08:00:00Z", "", "yesterday",
            "2026-00-10T08:00:00Z" })
    void whatIsNoInstantIsRefused(String text) {
        assertThatThrownBy(() -> InstantText.parse(text)).isInstanceOf(DateTimeException.class);
        assertThatThrownBy(() -> OffsetDateTime.parse(text)).isInstanceOf(DateTimeException.class);
    }
}
