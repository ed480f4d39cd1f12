package dev.milepost.plan.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import dev.milepost.plan.schedule.WorkCalendar;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class WorkloadTest {

    private static final LocalDate MONDAY = LocalDate.of(2027, 1, 4);
    private static final LocalDate NEXT_MONDAY = LocalDate.of(2027, 1, 11);
    private static final BigDecimal EIGHT = BigDecimal.valueOf(8);

    @Test
    void effortIsSpreadEvenlyOverWorkingDays() {
        // Wednesday to Tuesday are three working days of one week and two of the next: 18 and 12 of 30 hours
        List<PersonWeek> weeks = of(new Effort("a", "Kim", MONDAY.plusDays(2), MONDAY.plusDays(8), new BigDecimal("30")));

        assertThat(weeks).extracting(PersonWeek::monday, week -> week.hours().stripTrailingZeros().toPlainString())
                .containsExactly(tuple(MONDAY, "18"), tuple(NEXT_MONDAY, "12"));
        assertThat(weeks).noneMatch(PersonWeek::isOverloaded);
    }

    @Test
    void hundredthsThatCanNotBeSplitAreNotLost() {
        // Thursday, Friday, Monday: two thirds of 10 hours are 6.67, and 3.33 are left
        List<PersonWeek> weeks = of(new Effort("a", "Kim", MONDAY.plusDays(3), NEXT_MONDAY, BigDecimal.TEN));

        assertThat(weeks).extracting(PersonWeek::hours).usingElementComparator(BigDecimal::compareTo)
                .containsExactly(new BigDecimal("6.67"), new BigDecimal("3.33"));
    }

    @Test
    void whoHasMoreHoursThanThereAreIsOverloaded() {
        List<PersonWeek> weeks = of(
                new Effort("a", "Kim", MONDAY, MONDAY.plusDays(4), new BigDecimal("40")),
                new Effort("b", "Kim", MONDAY, MONDAY, new BigDecimal("0.5")),
                new Effort("c", "Alex", MONDAY, MONDAY.plusDays(4), new BigDecimal("40")));

        assertThat(weeks).extracting(PersonWeek::person, PersonWeek::isOverloaded).containsExactly(tuple("Alex", false),
                tuple("Kim", true));
        assertThat(weeks.getLast().shares()).extracting(PersonWeek.Share::key).containsExactly("a", "b");
    }

    @Test
    void aHolidayLeavesFewerHours() {
        WorkCalendar holiday = new WorkCalendar(WorkCalendar.MONDAY_TO_FRIDAY.workingDays(), WorkCalendar.EIGHT_HOURS,
                Map.of(MONDAY.plusDays(2), false));
        List<PersonWeek> weeks = Workload.of(
                List.of(new Effort("a", "Kim", MONDAY, MONDAY.plusDays(4), new BigDecimal("36"))), holiday, person -> EIGHT);

        assertThat(weeks.getFirst().available()).isEqualByComparingTo("32");
        assertThat(weeks.getFirst().isOverloaded()).isTrue();
    }

    @Test
    void workOnADayOffAloneFallsIntoThatWeek() {
        List<PersonWeek> weeks = of(new Effort("a", "Kim", MONDAY.plusDays(5), MONDAY.plusDays(6), EIGHT));

        assertThat(weeks).extracting(PersonWeek::monday).containsExactly(MONDAY);
        assertThat(weeks.getFirst().hours()).isEqualByComparingTo(EIGHT);
    }

    @Property(tries = 500, seed = "20261127")
    void theWeeksAddUpToTheEffort(@ForAll @IntRange(max = 400) int from, @ForAll @IntRange(max = 100) int days,
            @ForAll @IntRange(max = 100_000) int hundredths) {
        BigDecimal hours = BigDecimal.valueOf(hundredths, 2);
        List<PersonWeek> weeks = of(
                new Effort("a", "Kim", MONDAY.plusDays(from), MONDAY.plusDays(from + days), hours));

        assertThat(weeks.stream().map(PersonWeek::hours).reduce(BigDecimal.ZERO, BigDecimal::add)).isEqualByComparingTo(hours);
        assertThat(weeks).allSatisfy(week -> assertThat(week.hours()).isPositive());
    }

    private static List<PersonWeek> of(Effort... efforts) {
        return Workload.of(List.of(efforts), WorkCalendar.MONDAY_TO_FRIDAY, person -> EIGHT);
    }
}
