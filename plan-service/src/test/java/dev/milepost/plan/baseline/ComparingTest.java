package dev.milepost.plan.baseline;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import dev.milepost.plan.outline.TaskKind;
import dev.milepost.plan.outline.TaskStatus;
import dev.milepost.plan.schedule.WorkCalendar;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class ComparingTest {

    private static final LocalDate FRIDAY = LocalDate.of(2027, 2, 5);
    private static final UUID PLAN = new UUID(0, 1);
    private static final UUID TASK = new UUID(0, 2);
    private static final WorkCalendar WITH_A_FREE_MONDAY = new WorkCalendar(
            EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY), WorkCalendar.EIGHT_HOURS,
            Map.of(FRIDAY.plusDays(3), false, FRIDAY.plusDays(1), true, FRIDAY, true));

    /** From Friday to Wednesday are five days: Friday and Saturday are worked, Sunday and the holiday on Monday are not. */
    @Test
    void shiftsCountTheWorkingDaysOfTheFirstCalendar() {
        BaselineComparison comparison = new Comparing(endingOn(FRIDAY), endingOn(FRIDAY.plusDays(5))).comparison(PLAN, null,
                null);

        assertThat(comparison.finish().calendarDays()).isEqualTo(5);
        assertThat(comparison.finish().workingDays()).isEqualTo(3);
    }

    @Test
    void workedDaysAreThoseOfTheCalendar() {
        WorkedDays days = WorkedDays.of(WITH_A_FREE_MONDAY);

        assertThat(days.differing()).containsExactly(FRIDAY.plusDays(1), FRIDAY.plusDays(3));
        WorkedDays read = Objects.requireNonNull(new WorkedDaysConverter()
                .convertToEntityAttribute(new WorkedDaysConverter().convertToDatabaseColumn(days)));
        for (LocalDate day = FRIDAY.minusDays(10); day.isBefore(FRIDAY.plusDays(10)); day = day.plusDays(1)) {
            assertThat(read.calendar().isWorkingDay(day)).as(day.toString()).isEqualTo(WITH_A_FREE_MONDAY.isWorkingDay(day));
        }
    }

    @Property(tries = 200, seed = "20261127")
    void theWayBackIsTheOpposite(@ForAll @IntRange(max = 400) int one, @ForAll @IntRange(max = 400) int other) {
        PlanCopy first = endingOn(FRIDAY.plusDays(one));
        PlanCopy second = endingOn(FRIDAY.plusDays(other));

        BaselineComparison there = new Comparing(first, second).comparison(PLAN, null, null);
        BaselineComparison back = new Comparing(second, first).comparison(PLAN, null, null);

        assertThat(back.finish().workingDays()).isEqualTo(-there.finish().workingDays());
        assertThat(back.finish().calendarDays()).isEqualTo(-there.finish().calendarDays()).isEqualTo(one - other);
        assertThat(there.counts().moved()).isEqualTo(one == other ? 0 : 1);
    }

    private static PlanCopy endingOn(LocalDate finish) {
        TaskCopy task = new TaskCopy(TASK, "connect", "Connect", TaskKind.TASK, PLAN, "Build", null, BigDecimal.ONE,
                TaskStatus.NOT_STARTED, 0, FRIDAY.minusDays(30), finish);
        return new PlanCopy("EUR", FRIDAY.minusDays(30), finish, WorkedDays.of(WITH_A_FREE_MONDAY), List.of(task), List.of());
    }
}
