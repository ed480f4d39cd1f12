package dev.milepost.local.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

class BackoffTest {

    @Test
    void theWaitDoublesUpToHalfAMinute() {
        Backoff backoff = new Backoff();

        assertThat(IntStream.range(0, 8).mapToObj(time -> backoff.after(Duration.ofSeconds(1)).toMillis())).containsExactly(
                500L, 1000L,
                2000L, 4000L, 8000L, 16000L, 30000L, 30000L);
    }

    @Test
    void afterASteadyMinuteTheWaitIsShortAgain() {
        Backoff backoff = new Backoff();
        IntStream.range(0, 5).forEach(time -> backoff.after(Duration.ofSeconds(1)));

        assertThat(backoff.after(Duration.ofMinutes(1))).isEqualTo(Duration.ofMillis(500));
    }
}
