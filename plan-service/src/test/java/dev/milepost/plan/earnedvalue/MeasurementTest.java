package dev.milepost.plan.earnedvalue;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import dev.milepost.plan.earnedvalue.Work.Actual;
import dev.milepost.plan.money.Amounts;
import dev.milepost.plan.schedule.WorkCalendar;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Two weeks of work: a from Monday 4 to Friday 8 January 2027 for 1,000, b from Monday 11 to Friday 15 for 3,000. */
class MeasurementTest {

    private static final LocalDate MONDAY = LocalDate.of(2027, 1, 4);
    private static final LocalDate TUESDAY_OF_B = LocalDate.of(2027, 1, 12);
    private static final LocalDate WEDNESDAY_OF_B = LocalDate.of(2027, 1, 13);
    private static final LocalDate FRIDAY_OF_B = LocalDate.of(2027, 1, 15);
    private static final Actual DONE = new Actual(MONDAY, MONDAY.plusDays(4), 100);
    private static final Actual UNDERWAY = new Actual(TUESDAY_OF_B, null, 40);

    /**
     * On Wednesday three of the five days of b are planned and 40 % is reported. By hand, PERCENT: 1,000 + 3/5 of 3,000
     * planned,
     * 1,000 + 40 % of 3,000 earned; FIFTY_FIFTY: half of b either way; ZERO_HUNDRED: nothing of b either way.
     */
    @ParameterizedTest
    @CsvSource({ "PERCENT, 2800, 2200", "FIFTY_FIFTY, 2500, 2500", "ZERO_HUNDRED, 1000, 1000",
            "WEIGHTED_MILESTONES, 1000, 1000" })
    void eachMethodPlansAsItEarns(Method method, BigDecimal planned, BigDecimal earned) {
        Measurement measurement = measure(List.of(a(method, DONE), b(method, UNDERWAY)), List.of());

        assertThat(measurement.plannedValue(WEDNESDAY_OF_B)).isEqualByComparingTo(planned);
        assertThat(measurement.earnedValue(WEDNESDAY_OF_B)).isEqualByComparingTo(earned);
        assertThat(measurement.budget()).isEqualByComparingTo("4000");
    }

    /** One of four parts on Tuesday, three on Friday: the first was reached a day late. */
    @Test
    void milestonesEarnTheirWeights() {
        List<Checkpoint> checkpoints = List.of(new Checkpoint(BigDecimal.ONE, TUESDAY_OF_B, WEDNESDAY_OF_B),
                new Checkpoint(BigDecimal.valueOf(3), FRIDAY_OF_B, null));
        Measurement measurement = measure(
                List.of(work("b", "s", "3000", Method.WEIGHTED_MILESTONES, MONDAY.plusDays(7), FRIDAY_OF_B,
                        UNDERWAY, checkpoints)),
                List.of());

        assertThat(measurement.plannedValue(TUESDAY_OF_B)).isEqualByComparingTo("750");
        assertThat(measurement.earnedValue(TUESDAY_OF_B)).isEqualByComparingTo("0");
        assertThat(measurement.earnedValue(WEDNESDAY_OF_B)).isEqualByComparingTo("750");
        assertThat(measurement.plannedValue(FRIDAY_OF_B)).isEqualByComparingTo("3000");
    }

    /** Overhead of 400: planned (1 + 3/5) / 2 of it, earned (1 + 2/5) / 2; its works are of the same size. */
    @Test
    void overheadIsEarnedAsTheWorksOfItsGroup() {
        List<Work> works = List.of(a(Method.PERCENT, DONE), b(Method.PERCENT, UNDERWAY));

        for (String group : new String[] { "s", "a group without works" }) {
            List<Part> parts = measure(works, List.of(new Overhead("o", group, new BigDecimal("400")))).parts(WEDNESDAY_OF_B);
            assertThat(parts.getLast().plannedValue()).isEqualByComparingTo("320");
            assertThat(parts.getLast().earnedValue()).isEqualByComparingTo("280");
        }
    }

    @Test
    void overheadCountsLongWorkMore() {
        Work longWork = new Work("long", Set.of("s"), BigDecimal.valueOf(9), BigDecimal.ZERO, Method.PERCENT, MONDAY, MONDAY,
                Actual.NONE,
                List.of());
        Work done = new Work("done", Set.of("s"), BigDecimal.ONE, BigDecimal.ZERO, Method.PERCENT, MONDAY, MONDAY,
                new Actual(MONDAY, MONDAY, 100), List.of());

        assertThat(
                measure(List.of(longWork, done), List.of(new Overhead("o", null, new BigDecimal("100")))).earnedValue(MONDAY))
                .isEqualByComparingTo("10");
    }

    /** b began on Tuesday and is at 40 % on Wednesday: half of the two days are over on Tuesday. */
    @Test
    void forADayBeforeTheReportTheStraightLineHolds() {
        Measurement measurement = measure(List.of(b(Method.PERCENT, UNDERWAY)), List.of());

        assertThat(measurement.earnedValue(TUESDAY_OF_B)).isEqualByComparingTo("600");
        assertThat(measurement.earnedValue(MONDAY.plusDays(7))).isEqualByComparingTo("0");
        assertThat(measurement.earnedValue(FRIDAY_OF_B)).isEqualByComparingTo("1200");
    }

    /** Worked from Tuesday to Friday: two of four days are over on Wednesday. */
    @Test
    void whatIsDoneSinceWasHalfDoneHalfway() {
        Measurement measurement = measure(List.of(b(Method.PERCENT, new Actual(TUESDAY_OF_B, FRIDAY_OF_B, 100))), List.of());

        assertThat(measurement.earnedValue(WEDNESDAY_OF_B)).isEqualByComparingTo("1500");
        assertThat(measurement.earnedValue(FRIDAY_OF_B)).isEqualByComparingTo("3000");
    }

    @Test
    void weekendsPlanNothing() {
        Measurement measurement = measure(List.of(work("w", "s", "1000", Method.PERCENT, MONDAY.plusDays(3), MONDAY.plusDays(8),
                Actual.NONE, List.of())), List.of());

        assertThat(measurement.plannedValue(MONDAY.plusDays(4))).isEqualByComparingTo("500");
        assertThat(measurement.plannedValue(MONDAY.plusDays(6))).isEqualByComparingTo("500");
        assertThat(measurement.plannedValue(MONDAY.plusDays(7))).isEqualByComparingTo("750");
    }

    @Test
    void workOnAWeekendAloneCountsCalendarDays() {
        Measurement measurement = measure(List.of(work("w", "s", "1000", Method.PERCENT, MONDAY.plusDays(5), MONDAY.plusDays(6),
                Actual.NONE, List.of())), List.of());

        assertThat(measurement.plannedValue(MONDAY.plusDays(5))).isEqualByComparingTo("500");
    }

    @Test
    void partsAddUpToTheRoundedSums() {
        List<Work> works = IntStream.range(0, 3)
                .mapToObj(i -> work("w" + i, "s", "10", Method.PERCENT, MONDAY, MONDAY.plusDays(2),
                        Actual.NONE, List.of()))
                .toList();

        List<Part> parts = measure(works, List.of()).parts(MONDAY);
        assertThat(parts).extracting(part -> part.plannedValue().toPlainString()).containsExactly("3.34", "3.33", "3.33");
        assertThat(Amounts.sum(parts.stream().map(Part::plannedValue).toList())).isEqualByComparingTo("10");
    }

    @ParameterizedTest
    @EnumSource(Method.class)
    void workWithoutPlannedDatesIsNeverPlanned(Method method) {
        Measurement measurement = measure(List.of(work("w", "s", "10", method, null, null, Actual.NONE, List.of())), List.of());

        assertThat(measurement.plannedValue(FRIDAY_OF_B)).isEqualByComparingTo("0");
        assertThat(measurement.isMeasurable()).isTrue();
        assertThat(measure(List.of(), List.of()).isMeasurable()).isFalse();
    }

    @Property(tries = 300, seed = "20261127")
    void allDoneIsTheWholeBudgetByEveryMethod(@ForAll("works") List<Work> works, @ForAll Method method) {
        List<Work> done = works.stream()
                .map(work -> work(work.key(), work.groups().iterator().next(), work.budget().toPlainString(), method,
                        work.plannedStart(), work.plannedFinish(), DONE, work.checkpoints()))
                .toList();
        Measurement measurement = measure(done, List.of(new Overhead("o", null, new BigDecimal("77.77")),
                new Overhead("p", "g1", new BigDecimal("0.01"))));

        assertThat(measurement.earnedValue(FRIDAY_OF_B)).isEqualByComparingTo(measurement.budget());
        assertThat(Amounts.sum(measurement.parts(FRIDAY_OF_B).stream().map(Part::earnedValue).toList()))
                .isEqualByComparingTo(measurement.budget());
    }

    @Property(tries = 200, seed = "20261127")
    void thePlannedValueOnlyRisesFromNothingToTheBudget(@ForAll("works") List<Work> works) {
        Measurement measurement = measure(works, List.of(new Overhead("o", null, new BigDecimal("77.77"))));
        List<BigDecimal> days = new ArrayList<>();
        for (LocalDate day = MONDAY.minusDays(1); day.isBefore(MONDAY.plusDays(90)); day = day.plusDays(1)) {
            days.add(measurement.plannedValue(day));
        }

        assertThat(days.getFirst()).isEqualByComparingTo("0");
        assertThat(days.getLast()).isEqualByComparingTo(measurement.budget());
        assertThat(days).isSorted();
    }

    @Provide
    Arbitrary<List<Work>> works() {
        Arbitrary<Integer> cents = Arbitraries.integers().between(0, 1_000_000);
        Arbitrary<Integer> begin = Arbitraries.integers().between(0, 40);
        Arbitrary<Integer> length = Arbitraries.integers().between(0, 40);
        Arbitrary<Method> method = Arbitraries.of(Method.values());
        Arbitrary<Integer> group = Arbitraries.integers().between(1, 3);
        return Combinators.combine(cents, begin, length, method, group).as((amount, from, days, how, in) -> {
            LocalDate start = MONDAY.plusDays(from);
            LocalDate finish = start.plusDays(days);
            return work("w", "g" + in, BigDecimal.valueOf(amount, 2).toPlainString(), how, start, finish, Actual.NONE,
                    List.of(new Checkpoint(BigDecimal.TWO, start, null), new Checkpoint(BigDecimal.ONE, finish, null)));
        }).list().ofMinSize(1).ofMaxSize(12);
    }

    private static Work a(Method method, Actual actual) {
        return work("a", "s", "1000", method, MONDAY, MONDAY.plusDays(4), actual, List.of());
    }

    private static Work b(Method method, Actual actual) {
        return work("b", "s", "3000", method, MONDAY.plusDays(7), FRIDAY_OF_B, actual, List.of());
    }

    private static Work work(String key, String group, String budget, Method method, @Nullable LocalDate start,
            @Nullable LocalDate finish, Actual actual, List<Checkpoint> checkpoints) {
        return new Work(key, Set.of(group), BigDecimal.valueOf(5), new BigDecimal(budget), method, start, finish, actual,
                checkpoints);
    }

    private static Measurement measure(List<Work> works, List<Overhead> overheads) {
        return new Measurement(WorkCalendar.MONDAY_TO_FRIDAY, WEDNESDAY_OF_B, works, overheads, 2);
    }
}
