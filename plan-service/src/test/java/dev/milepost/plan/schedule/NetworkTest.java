package dev.milepost.plan.schedule;

import static dev.milepost.plan.schedule.DependencyType.FF;
import static dev.milepost.plan.schedule.DependencyType.FS;
import static dev.milepost.plan.schedule.DependencyType.SF;
import static dev.milepost.plan.schedule.DependencyType.SS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.assertj.core.api.InstanceOfAssertFactories;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NetworkTest {

    private static final LocalDate MONDAY = LocalDate.of(2027, 1, 4);
    private static final LocalDate TUESDAY = MONDAY.plusDays(1);
    private static final LocalDate WEDNESDAY = MONDAY.plusDays(2);
    private static final LocalDate THURSDAY = MONDAY.plusDays(3);
    private static final LocalDate FRIDAY = MONDAY.plusDays(4);
    private static final LocalDate SATURDAY = MONDAY.plusDays(5);
    private static final LocalDate NEXT_MONDAY = MONDAY.plusDays(7);
    private static final LocalDate NEXT_TUESDAY = MONDAY.plusDays(8);

    @Nested
    class DayRule {
        @Test
        void threeDaysFromAMondayEndOnWednesday() {
            ScheduledActivity a = schedule(List.of(Activity.of("a", 3))).activity("a");

            assertThat(a.earlyStart()).isEqualTo(MONDAY);
            assertThat(a.earlyStartAt()).isEqualTo(LocalTime.of(8, 0));
            assertThat(a.earlyFinish()).isEqualTo(WEDNESDAY);
            assertThat(a.earlyFinishAt()).isEqualTo(LocalTime.of(17, 0));
        }

        @Test
        void aMilestoneFallsOnItsPredecessorsFinishDay() {
            Schedule schedule = schedule(List.of(Activity.of("a", 5), Activity.of("m", 0)), Link.of("a", "m", FS));

            assertThat(schedule.activity("m").earlyStart()).isEqualTo(FRIDAY);
            assertThat(schedule.activity("m").earlyFinish()).isEqualTo(FRIDAY);
            assertThat(schedule.activity("m").lateFinish()).isEqualTo(FRIDAY);
            assertThat(schedule.finish()).isEqualTo(FRIDAY);
            assertThat(schedule.durationDays()).isEqualByComparingTo("5");
        }

        @Test
        void aMilestoneWithADateOfItsOwnFallsOnThatDate() {
            Schedule schedule = schedule(List.of(milestone("starts", ConstraintType.SNET, NEXT_MONDAY),
                    milestone("ends", ConstraintType.FNET, NEXT_MONDAY), Activity.of("first", 0)));

            assertThat(schedule.activity("starts").earlyFinish()).isEqualTo(NEXT_MONDAY);
            assertThat(schedule.activity("ends").earlyFinish()).isEqualTo(NEXT_MONDAY);
            assertThat(schedule.activity("first").earlyFinish()).isEqualTo(MONDAY);
        }

        @Test
        void aMilestoneHeldByAFridayAndByAMondayFallsOnTheMonday() {
            Schedule schedule = schedule(
                    List.of(Activity.of("a", 5), milestone("m", ConstraintType.SNET, NEXT_MONDAY)), Link.of("a", "m", FS));

            assertThat(schedule.activity("m").earlyFinish()).isEqualTo(NEXT_MONDAY);
        }

        @Test
        void workAfterAMilestoneBeginsOnTheNextWorkingDay() {
            Schedule schedule = schedule(List.of(Activity.of("a", 5), Activity.of("m", 0), Activity.of("b", 1)),
                    Link.of("a", "m", FS), Link.of("m", "b", FS));

            assertThat(schedule.activity("b").earlyStart()).isEqualTo(NEXT_MONDAY);
        }

        @Test
        void halfDaysShareADay() {
            Schedule schedule = schedule(
                    List.of(Activity.of("a", new BigDecimal("0.5")), Activity.of("b", new BigDecimal("0.5"))),
                    Link.of("a", "b", FS));

            assertThat(schedule.activity("a").earlyFinishAt()).isEqualTo(LocalTime.NOON);
            assertThat(schedule.activity("b").earlyStart()).isEqualTo(MONDAY);
            assertThat(schedule.activity("b").earlyStartAt()).isEqualTo(LocalTime.of(13, 0));
            assertThat(schedule.durationDays()).isEqualByComparingTo("1");
        }

        @Test
        void anEmptyNetworkStartsAndFinishesOnItsStart() {
            Schedule schedule = schedule(List.of());

            assertThat(schedule.start()).isEqualTo(MONDAY);
            assertThat(schedule.finish()).isEqualTo(MONDAY);
            assertThat(schedule.durationDays()).isZero();
        }
    }

    @Nested
    class Calendars {
        @Test
        void freeDaysAreSteppedOverAndSaidSo() {
            WorkCalendar holiday = new WorkCalendar(EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY),
                    WorkCalendar.EIGHT_HOURS, Map.of(WEDNESDAY, false, SATURDAY, true));
            Schedule schedule = new Network(MONDAY, holiday, null, List.of(Activity.of("a", 2), Activity.of("b", 3)),
                    List.of(Link.of("a", "b", FS))).schedule();

            assertThat(schedule.activity("b").earlyStart()).isEqualTo(THURSDAY);
            assertThat(schedule.activity("b").earlyFinish()).isEqualTo(SATURDAY);
            assertThat(schedule.activity("b").why().sentence())
                    .isEqualTo("Starts on 2027-01-07 because \"a\" finishes on 2027-01-05 (1 day between is not worked).");
        }

        @Test
        void aPlanThatStartsOnASaturdayBeginsOnMonday() {
            Schedule schedule = Network.of(SATURDAY, List.of(Activity.of("a", 1)), List.of()).schedule();

            assertThat(schedule.start()).isEqualTo(NEXT_MONDAY);
            assertThat(schedule.activity("a").why()).isEqualTo(new Why.PlanStart(SATURDAY, NEXT_MONDAY, 2));
        }

        @Test
        void aTaskMayHaveACalendarOfItsOwn() {
            WorkCalendar weekend = new WorkCalendar(EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY),
                    WorkCalendar.EIGHT_HOURS, Map.of());
            Schedule schedule = schedule(List.of(Activity.of("a", 3), Activity.of("b", 1).with(weekend), Activity.of("c", 1)),
                    Link.of("a", "b", FS), Link.of("b", "c", FS));

            assertThat(schedule.activity("b").earlyStart()).isEqualTo(SATURDAY);
            assertThat(schedule.activity("c").earlyStart()).isEqualTo(NEXT_MONDAY);
            // Saturday's work may also be done on Sunday, and Monday still comes after it.
            assertThat(schedule.activity("b").totalFloat()).isEqualByComparingTo("1");
            assertThat(schedule.activity("a").totalFloat()).isEqualByComparingTo("2");
        }

        @Test
        void elapsedLagRunsThroughTheWeekend() {
            Schedule schedule = schedule(List.of(Activity.of("a", 5), Activity.of("b", 1), Activity.of("c", 1)),
                    new Link("a", "b", FS, Lag.elapsed(3)), new Link("a", "c", FS, Lag.working(3)));

            // Friday 17:00 and three days is Monday 17:00: work goes on on Tuesday.
            assertThat(schedule.activity("b").earlyStart()).isEqualTo(NEXT_TUESDAY);
            assertThat(schedule.activity("c").earlyStart()).isEqualTo(NEXT_MONDAY.plusDays(3));
            assertThat(schedule.activity("b").totalFloat()).isEqualByComparingTo("2");
        }

        /** Wednesday 17:00: a day less is Tuesday 17:00; four days before a Monday evening the plan has not started. */
        @Test
        void negativeLagsOverlapInTheirUnitAndNeverBeforeThePlanStarts() {
            Schedule schedule = schedule(
                    List.of(Activity.of("a", 3), Activity.of("working", 2), Activity.of("elapsed", 2), Activity.of("first", 1),
                            Activity.of("early", 1)),
                    new Link("a", "working", FS, Lag.working(-1)), new Link("a", "elapsed", FS, Lag.elapsed(-1)),
                    new Link("first", "early", FS, Lag.elapsed(-4)));

            assertThat(schedule.activity("working").earlyStart()).isEqualTo(WEDNESDAY);
            assertThat(schedule.activity("elapsed").earlyStart()).isEqualTo(WEDNESDAY);
            assertThat(schedule.activity("early").earlyStart()).isEqualTo(MONDAY);
            assertThat(schedule.activity("early").why()).isInstanceOf(Why.PlanStart.class);
            assertThat(schedule.activity("a").totalFloat()).isZero();
        }

        /** Three days after Thursday 17:00 is Sunday, three days after any time of Friday's work is in Monday's work. */
        @Test
        void floatBesideAnElapsedLagKnowsTheWeekend() {
            Schedule schedule = schedule(List.of(Activity.of("a", 4), Activity.of("b", 1)),
                    new Link("a", "b", FS, Lag.elapsed(3)));

            assertThat(schedule.activity("b").earlyStart()).isEqualTo(NEXT_MONDAY);
            assertThat(schedule.activity("a").totalFloat()).isEqualByComparingTo("0");
            assertThat(schedule(List.of(Activity.of("a", 4), Activity.of("b", 1)), new Link("a", "b", FS, Lag.elapsed(2)))
                    .activity("a").totalFloat()).isEqualByComparingTo("1");
        }

        @Test
        void elapsedLagOverTheWeekendCostsNoWorkingDay() {
            Schedule schedule = schedule(List.of(Activity.of("pour", 5), Activity.of("go on", 1), Activity.of("dry", 0)),
                    new Link("pour", "go on", FS, Lag.elapsed(2)), new Link("pour", "dry", FS, Lag.elapsed(2)));

            assertThat(schedule.activity("go on").earlyStart()).isEqualTo(NEXT_MONDAY);
            assertThat(schedule.activity("dry").earlyFinish()).isEqualTo(NEXT_MONDAY);
            assertThat(schedule.activity("pour").critical()).isTrue();
        }
    }

    @Nested
    class Constraints {
        @Test
        void noEarlierThanMovesTheStartOrTheFinish() {
            Schedule schedule = schedule(List.of(
                    Activity.of("s", 2).with(Constraint.on(ConstraintType.SNET, WEDNESDAY)),
                    Activity.of("f", 2).with(Constraint.on(ConstraintType.FNET, FRIDAY))));

            assertThat(schedule.activity("s").earlyStart()).isEqualTo(WEDNESDAY);
            assertThat(schedule.activity("f").earlyStart()).isEqualTo(THURSDAY);
            assertThat(schedule.activity("f").earlyFinish()).isEqualTo(FRIDAY);
            assertThat(schedule.activity("f").why()).isEqualTo(
                    new Why.ByConstraint(Constraint.on(ConstraintType.FNET, FRIDAY), FRIDAY, 0));
        }

        @Test
        void noLaterThanBoundsTheLateDatesAndShowsABreachAsNegativeFloat() {
            Schedule schedule = schedule(List.of(Activity.of("a", 3),
                    Activity.of("s", 2).with(Constraint.on(ConstraintType.SNLT, WEDNESDAY)),
                    Activity.of("f", 2).with(Constraint.on(ConstraintType.FNLT, TUESDAY)), Activity.of("z", 20)),
                    Link.of("a", "s", FS));

            assertThat(schedule.activity("s").earlyStart()).isEqualTo(THURSDAY);
            assertThat(schedule.activity("s").lateStart()).isEqualTo(WEDNESDAY);
            assertThat(schedule.activity("s").totalFloat()).isEqualByComparingTo("-1");
            assertThat(schedule.activity("a").totalFloat()).isEqualByComparingTo("-1");
            assertThat(schedule.activity("a").critical()).isTrue();
            assertThat(schedule.activity("f").totalFloat()).isZero();
        }

        @Test
        void aStartLaterOnTheLastDayAllowedKeepsTheDate() {
            Schedule schedule = schedule(List.of(Activity.of("a", new BigDecimal("0.5")),
                    Activity.of("b", new BigDecimal("0.5")).with(Constraint.on(ConstraintType.SNLT, MONDAY)),
                    Activity.of("z", 20)), Link.of("a", "b", FS));

            assertThat(schedule.activity("b").earlyStartAt()).isEqualTo(LocalTime.of(13, 0));
            assertThat(schedule.activity("b").totalFloat()).isZero();
            assertThat(schedule.activity("a").totalFloat()).isZero();
        }

        @Test
        void aMilestoneThatMissesItsDeadlineByAWeekendIsLate() {
            Schedule schedule = schedule(List.of(milestone("m", ConstraintType.SNET, NEXT_MONDAY).withDeadline(FRIDAY)));

            assertThat(schedule.activity("m").lateFinish()).isEqualTo(FRIDAY);
            // Less than any half hour of work, and late all the same: told as a half hour.
            assertThat(schedule.activity("m").totalFloat()).isEqualByComparingTo("-0.0625");
            assertThat(schedule.activity("m").critical()).isTrue();
        }

        @Test
        void mustStartOnOverridesLinksAndTheConflictShowsOnWhatComesBefore() {
            Schedule schedule = schedule(List.of(Activity.of("a", 3),
                    Activity.of("b", 2).with(Constraint.on(ConstraintType.MSO, TUESDAY))), Link.of("a", "b", FS));

            assertThat(schedule.activity("b").earlyStart()).isEqualTo(TUESDAY);
            assertThat(schedule.activity("b").lateStart()).isEqualTo(TUESDAY);
            assertThat(schedule.activity("a").totalFloat()).isEqualByComparingTo("-2");
            assertThat(schedule.activity("a").freeFloat()).isEqualByComparingTo("-2");
        }

        @Test
        void mustFinishOnFixesTheLastDay() {
            ScheduledActivity b = schedule(List.of(Activity.of("z", 20),
                    Activity.of("b", 2).with(Constraint.on(ConstraintType.MFO, FRIDAY)))).activity("b");

            assertThat(b.earlyStart()).isEqualTo(THURSDAY);
            assertThat(b.earlyFinish()).isEqualTo(FRIDAY);
            assertThat(b.totalFloat()).isZero();
        }

        @Test
        void asLateAsPossibleTakesItsFreeFloatAndMovesNobody() {
            Schedule soon = schedule(List.of(Activity.of("a", 1), Activity.of("b", 5), Activity.of("c", 1)),
                    Link.of("a", "c", FS), Link.of("b", "c", FS));
            Schedule late = schedule(List.of(
                    Activity.of("a", 1).with(new Constraint(ConstraintType.ALAP, null)), Activity.of("b", 5),
                    Activity.of("c", 1)), Link.of("a", "c", FS), Link.of("b", "c", FS));

            assertThat(late.activity("a").earlyStart()).isEqualTo(FRIDAY);
            assertThat(late.activity("a").why()).isEqualTo(new Why.AsLateAsPossible(FRIDAY));
            assertThat(late.activity("c")).isEqualTo(soon.activity("c"));
            assertThat(late.finish()).isEqualTo(soon.finish());
        }

        @Test
        void aDeadlineNeverMovesATaskButShowsWhenItIsMissed() {
            Schedule schedule = schedule(List.of(Activity.of("a", 3).withDeadline(TUESDAY),
                    Activity.of("b", 3).withDeadline(SATURDAY), Activity.of("z", 20)));

            assertThat(schedule.activity("a").earlyFinish()).isEqualTo(WEDNESDAY);
            assertThat(schedule.activity("a").totalFloat()).isEqualByComparingTo("-1");
            assertThat(schedule.activity("a").whyLate().sentence()).isEqualTo("Must finish by 2027-01-05, its deadline.");
            assertThat(schedule.activity("b").lateFinish()).isEqualTo(FRIDAY);
            assertThat(schedule.activity("b").totalFloat()).isEqualByComparingTo("2");
        }

        @Test
        void aDateIsNeededWhereTheConstraintNamesOne() {
            assertThatThrownBy(() -> new Constraint(ConstraintType.SNET, null)).hasMessageContaining("needs a date");
            assertThatThrownBy(() -> new Constraint(ConstraintType.ASAP, MONDAY)).hasMessageContaining("takes no date");
        }
    }

    @Nested
    class ProgressSoFar {
        @Test
        void whatIsDoneKeepsItsDatesEvenOnAFreeDay() {
            Schedule schedule = schedule(List.of(
                    Activity.of("a", 3).with(Progress.done(SATURDAY, SATURDAY)), Activity.of("b", 1)), Link.of("a", "b", FS));

            assertThat(schedule.activity("a").earlyStart()).isEqualTo(SATURDAY);
            assertThat(schedule.activity("a").earlyFinish()).isEqualTo(SATURDAY);
            assertThat(schedule.activity("a").lateFinish()).isEqualTo(SATURDAY);
            assertThat(schedule.activity("a").critical()).isFalse();
            assertThat(schedule.activity("b").earlyStart()).isEqualTo(NEXT_MONDAY);
        }

        @Test
        void workUnderwayKeepsItsStartAndSchedulesTheRestFromTheStatusDate() {
            Network network = new Network(MONDAY, WorkCalendar.MONDAY_TO_FRIDAY, THURSDAY,
                    List.of(Activity.of("a", 4).with(Progress.startedOn(TUESDAY, 50)), Activity.of("b", 1)), List.of());

            ScheduledActivity a = network.schedule().activity("a");
            assertThat(a.earlyStart()).isEqualTo(TUESDAY);
            assertThat(a.earlyFinish()).isEqualTo(FRIDAY);
            assertThat(network.schedule().activity("b").earlyStart()).isEqualTo(THURSDAY);
            assertThat(network.schedule().activity("b").why()).isEqualTo(new Why.StatusDate(THURSDAY, THURSDAY, 0));
        }

        @Test
        void whatWasDoneOutOfSequenceKeepsItsDatesAndAsksNothingOfItsPredecessor() {
            Schedule schedule = schedule(List.of(Activity.of("a", 3),
                    Activity.of("b", 2).with(Progress.done(MONDAY, TUESDAY)), Activity.of("c", 1), Activity.of("z", 5)),
                    Link.of("a", "b", FS), Link.of("b", "c", FS));

            assertThat(schedule.activity("b").earlyFinish()).isEqualTo(TUESDAY);
            assertThat(schedule.activity("a").earlyStart()).isEqualTo(MONDAY);
            assertThat(schedule.activity("a").totalFloat()).isEqualByComparingTo("2");
            assertThat(schedule.activity("c").earlyStart()).isEqualTo(WEDNESDAY);
        }

        @Test
        void whatHasBegunOutOfSequenceWaitsForNothingAndBoundsNothing() {
            Network network = new Network(MONDAY, WorkCalendar.MONDAY_TO_FRIDAY, WEDNESDAY,
                    List.of(Activity.of("a", 4), Activity.of("b", 4).with(Progress.startedOn(TUESDAY, 75))),
                    List.of(Link.of("a", "b", FS), Link.of("a", "b", FF)));

            // A quarter of four days is left from Wednesday on; a takes four days from then.
            assertThat(network.schedule().activity("b").earlyFinish()).isEqualTo(WEDNESDAY);
            assertThat(network.schedule().activity("a").earlyStart()).isEqualTo(WEDNESDAY);
            assertThat(network.schedule().activity("a").totalFloat()).isZero();
            assertThat(network.schedule().activity("b").totalFloat()).isEqualByComparingTo("3");
        }

        /** The start is a fact: what is tied to it can't be helped by an earlier finish. */
        @Test
        void theFloatOfWorkUnderwayIsThatOfItsFinish() {
            Schedule schedule = schedule(List.of(Activity.of("a", 10).with(Progress.startedOn(TUESDAY, 10)),
                    Activity.of("c", 5).withDeadline(THURSDAY), Activity.of("z", 20)), Link.of("a", "c", SS));

            assertThat(schedule.activity("c").totalFloat()).isEqualByComparingTo("-2");
            assertThat(schedule.activity("a").lateStart()).isEqualTo(TUESDAY);
            // Eleven working days from Monday to its finish, twenty to the plan's.
            assertThat(schedule.activity("a").totalFloat()).isEqualByComparingTo("9");
        }

        @Test
        void workOfWhichNothingIsLeftFinishesBeforeTheStatusDate() {
            Network network = new Network(MONDAY, WorkCalendar.MONDAY_TO_FRIDAY, THURSDAY,
                    List.of(Activity.of("a", 4).with(Progress.startedOn(TUESDAY, 100)), Activity.of("b", 1)),
                    List.of(Link.of("a", "b", FS)));

            assertThat(network.schedule().activity("a").earlyFinish()).isEqualTo(WEDNESDAY);
            assertThat(network.schedule().activity("b").earlyStart()).isEqualTo(THURSDAY);
        }

        @Test
        void workUnderwayWithoutAStatusDateTakesItsDurationFromTheStart() {
            ScheduledActivity a = schedule(List.of(Activity.of("a", 4).with(Progress.startedOn(TUESDAY, 50)))).activity("a");

            assertThat(a.earlyFinish()).isEqualTo(FRIDAY);
            assertThat(a.why()).isEqualTo(new Why.Underway(TUESDAY, FRIDAY));
        }
    }

    @Nested
    class Reasons {
        @Test
        void eachTypeOfLinkIsToldInWords() {
            Schedule schedule = schedule(
                    List.of(Activity.of("a", 3), Activity.of("fs", 2), Activity.of("ss", 2), Activity.of("ff", 2),
                            Activity.of("sf", 2)),
                    new Link("a", "fs", FS, Lag.working(1)), new Link("a", "ss", SS, Lag.working(1)),
                    new Link("a", "ff", FF, Lag.working(-1)), new Link("a", "sf", SF, Lag.elapsed(4)));

            assertThat(schedule.activity("fs").why().sentence()).isEqualTo(
                    "Starts on 2027-01-08 because \"a\" finishes on 2027-01-06, with 1 working day of lag.");
            assertThat(schedule.activity("ss").why().sentence()).isEqualTo(
                    "Starts on 2027-01-05 because \"a\" starts on 2027-01-04, with 1 working day of lag.");
            assertThat(schedule.activity("ff").why()).isInstanceOf(Why.Predecessor.class);
            assertThat(schedule.activity("ff").earlyFinish()).isEqualTo(TUESDAY);
            assertThat(schedule.activity("sf").why().sentence()).isEqualTo(
                    "Finishes on 2027-01-07 because \"a\" starts on 2027-01-04, with 4 calendar days of lag.");
        }

        @Test
        void theLinkThatDecidesIsNamed() {
            Schedule schedule = schedule(List.of(Activity.of("a", 1), Activity.of("b", 3), Activity.of("c", 1)),
                    Link.of("a", "c", FS), Link.of("b", "c", FS));

            assertThat(schedule.activity("c").why()).asInstanceOf(InstanceOfAssertFactories.type(Why.Predecessor.class))
                    .extracting(Why.Predecessor::predecessor).isEqualTo("b");
            assertThat(schedule.activity("a").whyLate().sentence()).isEqualTo(
                    "Must finish by 2027-01-06 because \"c\" starts by 2027-01-07 at the latest.");
            assertThat(schedule.activity("c").whyLate()).isEqualTo(new WhyLate.PlanFinish(THURSDAY));
        }
    }

    @Nested
    class Refusals {
        @Test
        void aCircleIsRefusedNamingTheTasksOnItAndNoOthers() {
            Network network = Network.of(MONDAY,
                    List.of(Activity.of("z", 1), Activity.of("c", 1), Activity.of("a", 1), Activity.of("b", 1),
                            Activity.of("after", 1)),
                    List.of(Link.of("z", "a", FS), Link.of("a", "b", FS), Link.of("b", "c", SS), Link.of("c", "a", FF),
                            Link.of("c", "after", FS)));

            assertThatThrownBy(network::schedule)
                    .asInstanceOf(InstanceOfAssertFactories.type(CyclicDependencyException.class))
                    .extracting(CyclicDependencyException::keys).isEqualTo(List.of("a", "b", "c"));
        }

        /** Wherever in a large plan the circle is, it is found at once. */
        @ParameterizedTest
        @ValueSource(ints = { 1, 2, 50 })
        void aCircleInTenThousandTasksIsFoundWithinASecond(int length) {
            List<Activity> tasks = new ArrayList<>();
            List<Link> links = new ArrayList<>();
            for (int i = 0; i < 10_000; i++) {
                tasks.add(Activity.of("t" + i, 1));
                if (i > 0) {
                    links.add(Link.of("t" + (i - 1), "t" + i, FS));
                }
            }
            links.add(Link.of("t" + (5_000 + length - 1), "t5000", SS));
            Network network = Network.of(MONDAY, tasks, links);

            CyclicDependencyException circle = assertTimeout(Duration.ofSeconds(1),
                    () -> assertThrows(CyclicDependencyException.class, network::schedule));
            assertThat(circle.keys()).isEqualTo(IntStream.range(5_000, 5_000 + length).mapToObj(i -> "t" + i).toList());
        }

        @Test
        void aTaskCannotWaitForItself() {
            Network network = Network.of(MONDAY, List.of(Activity.of("a", 1)), List.of(Link.of("a", "a", FS)));

            assertThatThrownBy(network::schedule).hasMessage("The dependencies go in a circle: a -> a");
        }

        @Test
        void unknownAndRepeatedKeysAreRefused() {
            assertThatThrownBy(() -> Network.of(MONDAY, List.of(Activity.of("a", 1)), List.of(Link.of("a", "x", FS))))
                    .hasMessageContaining("x");
            assertThatThrownBy(() -> Network.of(MONDAY, List.of(Activity.of("a", 1), Activity.of("a", 2)), List.of()))
                    .hasMessageContaining("a");
        }
    }

    @Test
    void aChainOfTenThousandTasksIsScheduled() {
        List<Activity> tasks = new ArrayList<>();
        List<Link> links = new ArrayList<>();
        for (int i = 0; i < 10_000; i++) {
            tasks.add(Activity.of("t" + i, 1));
            if (i > 0) {
                links.add(Link.of("t" + (i - 1), "t" + i, FS));
            }
        }
        Network network = Network.of(MONDAY, tasks, links);
        Schedule schedule = network.schedule();

        assertThat(schedule.durationDays()).isEqualByComparingTo("10000");
        assertThat(schedule.criticalKeys()).hasSize(10_000);
    }

    private static Activity milestone(String key, ConstraintType type, @Nullable LocalDate date) {
        return Activity.of(key, 0).with(new Constraint(type, date));
    }

    private static Schedule schedule(List<Activity> activities, Link... links) {
        return Network.of(MONDAY, activities, List.of(links)).schedule();
    }
}
