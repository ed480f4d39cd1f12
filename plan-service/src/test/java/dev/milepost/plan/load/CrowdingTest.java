package dev.milepost.plan.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class CrowdingTest {

    private static final LocalDate MONDAY = LocalDate.of(2027, 1, 4);

    @Test
    void aRunOfDaysLastsAsLongAsMoreThanTheLimitOverlap() {
        List<Crowd> crowds = Crowding.above(List.of(span("a", 0, 4), span("b", 2, 8), span("c", 3, 3), span("d", 10, 12)), 1);

        // Monday to Friday a; Wednesday to Tuesday b; Thursday c: two and more from Wednesday to Friday, three on Thursday
        assertThat(crowds).containsExactly(
                new Crowd(day(2), day(4), 3, day(3), List.of("a", "b", "c")));
        assertThat(crowds.getFirst().weeks()).containsExactly(MONDAY);
    }

    @Test
    void theLastDayCountsAndTheNextDoesNot() {
        assertThat(Crowding.above(List.of(span("a", 0, 2), span("b", 2, 4)), 1))
                .containsExactly(new Crowd(day(2), day(2), 2, day(2), List.of("a", "b")));
        assertThat(Crowding.above(List.of(span("a", 0, 2), span("b", 3, 4)), 1)).isEmpty();
    }

    @Test
    void aRunNamesEachWeekItTouches() {
        Crowd crowd = Crowding.above(List.of(span("a", 4, 14), span("b", 4, 14)), 1).getFirst();

        assertThat(crowd.weeks()).containsExactly(MONDAY, MONDAY.plusDays(7), MONDAY.plusDays(14));
    }

    /** Counted day by day, without a sweep. */
    @Property(tries = 300, seed = "20261127")
    void aDayIsCrowdedExactlyWhenMoreThanTheLimitAreThere(@ForAll("spans") List<Span> spans) {
        for (int limit = 0; limit < 4; limit++) {
            List<Crowd> crowds = Crowding.above(spans, limit);
            for (int i = -1; i < 45; i++) {
                LocalDate day = day(i);
                long there = spans.stream().filter(span -> !day.isBefore(span.from()) && !day.isAfter(span.until())).count();
                List<Crowd> around = crowds.stream()
                        .filter(crowd -> !day.isBefore(crowd.from()) && !day.isAfter(crowd.until())).toList();
                assertThat(around).as("%s over %s", day, limit).hasSize(there > limit ? 1 : 0);
                around.forEach(crowd -> assertThat(crowd.peak()).isGreaterThanOrEqualTo((int) there));
            }
            crowds.forEach(crowd -> assertThat(spans.stream()
                    .filter(span -> !crowd.peakOn().isBefore(span.from()) && !crowd.peakOn().isAfter(span.until())))
                    .hasSize(crowd.peak()));
        }
    }

    @Provide
    Arbitrary<List<Span>> spans() {
        Arbitrary<Integer> from = Arbitraries.integers().between(0, 30);
        Arbitrary<Integer> length = Arbitraries.integers().between(0, 10);
        return Combinators.combine(from, length).as((start, days) -> new int[] { start, start + days }).list().ofMaxSize(12)
                .map(CrowdingTest::named);
    }

    private static List<Span> named(List<int[]> ends) {
        List<Span> spans = new ArrayList<>();
        for (int[] one : ends) {
            spans.add(span("s" + spans.size(), one[0], one[1]));
        }
        return spans;
    }

    private static Span span(String key, int from, int until) {
        return new Span(key, day(from), day(until));
    }

    private static LocalDate day(int number) {
        return MONDAY.plusDays(number);
    }
}
