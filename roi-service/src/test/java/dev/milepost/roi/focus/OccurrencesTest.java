package dev.milepost.roi.focus;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;

import org.junit.jupiter.api.Test;

class OccurrencesTest {
    @Test
    void itCountsAsAMapOfObjectsDoes() {
        Random random = new Random(7);
        Occurrences occurrences = new Occurrences();
        Map<Long, Integer> map = new HashMap<>();
        for (int i = 0; i < 100_000; i++) {
            // Few different ones, among them 0 and neighbours
            long key = random.nextInt(30_000) * (random.nextBoolean() ? 1L : 1L << 40);
            assertThat(occurrences.next(key)).isEqualTo(map.merge(key, 1, Integer::sum));
        }
    }
}
