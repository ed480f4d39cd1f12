package dev.milepost.plan.schedule;

import static dev.milepost.plan.schedule.DependencyType.FF;
import static dev.milepost.plan.schedule.DependencyType.FS;
import static dev.milepost.plan.schedule.DependencyType.SF;
import static dev.milepost.plan.schedule.DependencyType.SS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;

import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Activities with others inside them. */
class SummaryTest {

    private static final LocalDate MONDAY = LocalDate.of(2027, 1, 4);
    private static final LocalDate TUESDAY = MONDAY.plusDays(1);
    private static final LocalDate WEDNESDAY = MONDAY.plusDays(2);
    private static final LocalDate THURSDAY = MONDAY.plusDays(3);
    private static final LocalDate FRIDAY = MONDAY.plusDays(4);
    private static final LocalDate NEXT_MONDAY = MONDAY.plusDays(7);

    @Test
    void itsDatesSpanWhatIsInsideItWhateverItsOwnDuration() {
        Schedule schedule = schedule(List.of(Activity.of("phase", 99), inside("phase", "a", 2), inside("phase", "b", 3),
                Activity.of("z", 10)), Link.of("a", "b", FS));
        ScheduledActivity phase = schedule.activity("phase");

        assertThat(phase.summary()).isTrue();
        assertThat(phase.earlyStart()).isEqualTo(MONDAY);
        assertThat(phase.earlyFinish()).isEqualTo(FRIDAY);
        // The plan takes ten days until Friday of the second week, so that both have five days of float.
        assertThat(phase.lateStart()).isEqualTo(NEXT_MONDAY);
        assertThat(phase.lateFinish()).isEqualTo(NEXT_MONDAY.plusDays(4));
        assertThat(phase.totalFloat()).isEqualByComparingTo("5");
        assertThat(phase.freeFloat()).isEqualByComparingTo("5");
        assertThat(phase.critical()).isFalse();
        assertThat(phase.why().sentence()).isEqualTo("Starts on 2027-01-04 with \"a\" and finishes on 2027-01-08 with \"b\","
                + " the first and the last inside it.");
    }

    @Test
    void whatWaitsForASummaryWaitsForTheLastInsideIt() {
        Schedule schedule = schedule(List.of(Activity.of("phase", 1), inside("phase", "a", 2), inside("phase", "b", 4),
                Activity.of("next", 1)), Link.of("phase", "next", FS));

        assertThat(schedule.activity("next").earlyStart()).isEqualTo(FRIDAY);
        assertThat(schedule.activity("next").why()).isEqualTo(
                new Why.Predecessor("phase", "phase", FS, Lag.NONE, THURSDAY, FRIDAY, 0));
        assertThat(schedule.activity("a").totalFloat()).isEqualByComparingTo("2");
        assertThat(schedule.activity("a").whyLate().sentence()).isEqualTo(
                "As part of \"phase\": must finish by 2027-01-07 because \"next\" starts by 2027-01-08 at the latest.");
        assertThat(schedule.activity("phase").critical()).isTrue();
        assertThat(schedule.activity("phase").freeFloat()).isZero();
    }

    @Test
    void nothingInsideASummaryStartsBeforeTheSummaryMay() {
        Schedule schedule = schedule(List.of(Activity.of("before", 5), Activity.of("phase", 1), inside("phase", "a", 2),
                inside("phase", "m", 0)), new Link("before", "phase", FS, Lag.working(1)));

        assertThat(schedule.activity("a").earlyStart()).isEqualTo(NEXT_MONDAY.plusDays(1));
        assertThat(schedule.activity("a").why().sentence()).isEqualTo("As part of \"phase\": starts on 2027-01-12 because"
                + " \"before\" finishes on 2027-01-08, with 1 working day of lag (2 days between are not worked).");
        // The milestone inside is reached when the lag is over, on the evening of the Monday.
        assertThat(schedule.activity("m").earlyFinish()).isEqualTo(NEXT_MONDAY);
        assertThat(schedule.activity("before").critical()).isTrue();
    }

    /** The first of a and b starts on Tuesday; with one day of lag the other starts on Wednesday. */
    @Test
    void whatIsTiedToTheStartOfASummaryFollowsTheFirstInsideIt() {
        Schedule schedule = schedule(List.of(Activity.of("phase", 1),
                inside("phase", "a", 2).with(Constraint.on(ConstraintType.SNET, TUESDAY)),
                inside("phase", "b", 1).with(Constraint.on(ConstraintType.SNET, THURSDAY)), Activity.of("c", 3)),
                new Link("phase", "c", SS, Lag.working(1)));

        assertThat(schedule.activity("c").earlyStart()).isEqualTo(WEDNESDAY);
        // c is critical from Wednesday to Friday; a starts first and holds it, b doesn't.
        assertThat(schedule.activity("a").totalFloat()).isZero();
        assertThat(schedule.activity("b").totalFloat()).isEqualByComparingTo("1");
    }

    @Test
    void datesOfASummaryHoldWhatIsInsideIt() {
        Activity phase = Activity.of("phase", 1).with(Constraint.on(ConstraintType.SNET, WEDNESDAY)).withDeadline(THURSDAY);
        Schedule schedule = schedule(List.of(phase, inside("phase", "a", 3), Activity.of("z", 20)));

        assertThat(schedule.activity("a").earlyStart()).isEqualTo(WEDNESDAY);
        assertThat(schedule.activity("a").why().sentence()).isEqualTo("As part of \"phase\": starts on 2027-01-06 because it"
                + " is set to start no earlier than 2027-01-06.");
        assertThat(schedule.activity("a").totalFloat()).isEqualByComparingTo("-1");
        assertThat(schedule.activity("a").whyLate().sentence())
                .isEqualTo("As part of \"phase\": must finish by 2027-01-07, its deadline.");
        assertThat(schedule.activity("phase").totalFloat()).isEqualByComparingTo("-1");

        Activity bound = Activity.of("phase", 1).with(Constraint.on(ConstraintType.FNLT, TUESDAY));
        assertThat(schedule(List.of(bound, inside("phase", "a", 3))).activity("a").totalFloat()).isEqualByComparingTo("-1");
    }

    @Test
    void summariesNestAndTheirWorkRollsUp() {
        Schedule schedule = new Network(MONDAY, WorkCalendar.MONDAY_TO_FRIDAY, null,
                List.of(Activity.of("plan", 1), inside("plan", "phase", 1), inside("phase", "a", 2).with(
                        Progress.done(MONDAY, TUESDAY)), inside("phase", "b", 4).with(Progress.startedOn(MONDAY, 50)),
                        inside("phase", "m", 0), inside("plan", "c", 3)),
                List.of(Link.of("phase", "c", FS))).schedule();

        // phase: 2 of 2 days and 2 of 4 days; plan: 4 of 9 days.
        assertThat(schedule.activity("phase").percentDone()).isEqualTo(66);
        assertThat(schedule.activity("plan").percentDone()).isEqualTo(44);
        assertThat(schedule.activity("a").percentDone()).isEqualTo(100);
        assertThat(schedule.activity("plan").earlyFinish()).isEqualTo(NEXT_MONDAY.plusDays(1));
        assertThat(schedule.activity("c").earlyStart()).isEqualTo(FRIDAY);
    }

    @Test
    void milestonesAloneRollUpByTheirNumber() {
        Schedule schedule = schedule(List.of(Activity.of("phase", 1),
                inside("phase", "m1", 0).with(Progress.done(MONDAY, MONDAY)), inside("phase", "m2", 0),
                inside("phase", "m3", 0)));

        assertThat(schedule.activity("phase").percentDone()).isEqualTo(33);
    }

    @Test
    void lagsIntoASummaryCountOnItsCalendar() {
        WorkCalendar weekend = new WorkCalendar(EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY),
                WorkCalendar.EIGHT_HOURS, Map.of());
        Schedule schedule = schedule(List.of(Activity.of("a", 5), Activity.of("phase", 1).with(weekend),
                inside("phase", "b", 1)), new Link("a", "phase", FS, Lag.working(1)));

        // Saturday is the day of lag on the calendar of the phase; b itself works from Monday to Friday.
        assertThat(schedule.activity("b").earlyStart()).isEqualTo(NEXT_MONDAY);
    }

    @Test
    void aSummaryTakesNoDatesThatItsPartsDecide() {
        assertThatThrownBy(() -> schedule(List.of(
                Activity.of("phase", 1).with(Constraint.on(ConstraintType.MSO, TUESDAY)), inside("phase", "a", 1))))
                .asInstanceOf(InstanceOfAssertFactories.type(SummaryRuleException.class))
                .extracting(SummaryRuleException::key, SummaryRuleException::rule, SummaryRuleException::found)
                .containsExactly("phase", SummaryRuleException.Rule.CONSTRAINT, "MSO");
        for (DependencyType type : List.of(FF, SF)) {
            assertThatThrownBy(() -> schedule(List.of(Activity.of("phase", 1), inside("phase", "a", 1),
                    Activity.of("z", 1)), Link.of("z", "phase", type)))
                    .asInstanceOf(InstanceOfAssertFactories.type(SummaryRuleException.class))
                    .extracting(SummaryRuleException::rule).isEqualTo(SummaryRuleException.Rule.LINK);
        }
    }

    @Test
    void circlesThroughSummariesAreRefusedWithThePath() {
        List<Activity> phase = List.of(Activity.of("phase", 1), inside("phase", "a", 1), inside("phase", "b", 1),
                Activity.of("z", 1));

        assertThat(circle(phase, Link.of("a", "phase", FS))).containsExactly("a", "phase");
        assertThat(circle(phase, Link.of("phase", "b", SS))).containsExactly("b", "phase");
        assertThat(circle(phase, Link.of("a", "z", FS), Link.of("z", "phase", SS))).containsExactly("a", "z", "phase");
        assertThat(circle(List.of(Activity.of("x", 1).inside("y"), Activity.of("y", 1).inside("x"))))
                .containsExactly("x", "y");
        assertThat(circle(List.of(Activity.of("x", 1).inside("x")))).containsExactly("x");
    }

    @ParameterizedTest
    @ValueSource(ints = { 1, 2, 50 })
    void circlesOfAnyLengthAreRefusedWithThePath(int length) {
        List<Activity> activities = new ArrayList<>();
        List<Link> links = new ArrayList<>();
        List<String> keys = new ArrayList<>();
        for (int i = 0; i < 5_000; i++) {
            activities.add(Activity.of("n%04d".formatted(i), 1));
            if (i > 0) {
                links.add(Link.of("n%04d".formatted(i - 1), "n%04d".formatted(i), FS));
            }
        }
        for (int i = 0; i < length; i++) {
            keys.add("n%04d".formatted(1_000 + i));
        }
        links.add(Link.of(keys.getLast(), keys.getFirst(), FS));

        assertThat(circle(activities, links.toArray(Link[]::new))).isEqualTo(keys);
    }

    /** A link into a summary is one to everything inside it, a link out of its finish one from everything inside it. */
    @Property(seed = "20261127")
    void aSummaryIsWhatLinksToAllItsPartsWouldBe(@ForAll Random random) {
        int size = 3 + random.nextInt(12);
        List<Activity> tasks = new ArrayList<>();
        List<Activity> nested = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            Activity task = Activity.of("t" + i, random.nextInt(6));
            tasks.add(task);
            nested.add(task.inside("p" + i / 3));
        }
        for (int i = 0; i <= (size - 1) / 3; i++) {
            nested.add(Activity.of("p" + i, 1));
        }
        List<Link> links = new ArrayList<>();
        List<Link> expanded = new ArrayList<>();
        for (int i = 3; i < size; i++) {
            String from = random.nextBoolean() ? "t" + random.nextInt(i / 3 * 3) : "p" + random.nextInt(i / 3);
            String to = random.nextBoolean() ? "t" + i : "p" + i / 3;
            DependencyType type = from.startsWith("t") ? random.nextBoolean() ? FS : SS : FS;
            Link link = new Link(from, to, type, new Lag(BigDecimal.valueOf(random.nextInt(6) - 2),
                    LagUnit.values()[random.nextInt(2)]));
            links.add(link);
            parts(from, size).forEach(one -> parts(to, size)
                    .forEach(other -> expanded.add(new Link(one, other, type, link.lag()))));
        }
        Schedule summaries = Network.of(MONDAY, nested, links).schedule();
        Schedule plain = Network.of(MONDAY, tasks, expanded).schedule();

        assertThat(summaries.finish()).isEqualTo(plain.finish());
        for (ScheduledActivity activity : plain.activities()) {
            ScheduledActivity same = summaries.activity(activity.key());
            assertThat(List.of(same.earlyStart(), same.earlyFinish(), same.lateStart(), same.lateFinish()))
                    .as(activity.key()).isEqualTo(List.of(activity.earlyStart(), activity.earlyFinish(),
                            activity.lateStart(), activity.lateFinish()));
            assertThat(same.totalFloat()).isEqualByComparingTo(activity.totalFloat());
            assertThat(same.freeFloat()).isEqualByComparingTo(activity.freeFloat());
        }
    }

    private static List<String> parts(String key, int size) {
        int number = Integer.parseInt(key.substring(1));
        return key.startsWith("t") ? List.of(key)
                : Stream.of(3 * number, 3 * number + 1, 3 * number + 2).filter(part -> part < size).map(part -> "t" + part)
                        .toList();
    }

    private static List<String> circle(List<Activity> activities, Link... links) {
        try {
            schedule(activities, links);
        } catch (CyclicDependencyException circle) {
            return Objects.requireNonNull(circle.keys());
        }
        return List.of();
    }

    private static Activity inside(String parent, String key, long days) {
        return Activity.of(key, days).inside(parent);
    }

    private static Schedule schedule(List<Activity> activities, Link... links) {
        return Network.of(MONDAY, activities, List.of(links)).schedule();
    }
}
