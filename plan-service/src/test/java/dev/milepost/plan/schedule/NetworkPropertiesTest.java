package dev.milepost.plan.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.function.UnaryOperator;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What must hold for every network, whatever its links, lags, calendars and constraints. */
class NetworkPropertiesTest {

    private static final LocalDate START = LocalDate.of(2027, 1, 4);

    private static final WorkCalendar EVERY_DAY = new WorkCalendar(EnumSet.allOf(DayOfWeek.class),
            WorkCalendar.EIGHT_HOURS, Map.of());

    /** Repeats the formulas over all links until nothing changes: slow, obvious, and written without the engine's parts. */
    @Property(tries = 500, seed = "20261122")
    void allDatesAreThoseOfTheFormulas(@ForAll("networks") Network drawn) {
        Network network = new Network(START, EVERY_DAY, null, drawn.activities(), withWorkingLags(drawn).links());
        Map<String, Long> duration = new HashMap<>();
        Map<String, Long> earlyStart = new HashMap<>();
        for (Activity activity : network.activities()) {
            duration.put(activity.key(), activity.durationDays().longValueExact());
            earlyStart.put(activity.key(), 0L);
        }
        for (int round = 0; round < network.activities().size(); round++) {
            for (Link link : network.links()) {
                long start = get(earlyStart, link.predecessor());
                long finish = start + get(duration, link.predecessor());
                long own = get(duration, link.successor());
                long lag = link.lag().days().longValueExact();
                long bound = switch (link.type()) {
                    case FS -> finish + lag;
                    case SS -> start + lag;
                    case FF -> finish + lag - own;
                    case SF -> start + lag - own;
                };
                earlyStart.merge(link.successor(), bound, Math::max);
            }
        }
        long planFinish = duration.keySet().stream().mapToLong(key -> get(earlyStart, key) + get(duration, key)).max()
                .orElse(0);
        Map<String, Long> lateFinish = new HashMap<>();
        duration.keySet().forEach(key -> lateFinish.put(key, planFinish));
        for (int round = 0; round < network.activities().size(); round++) {
            for (Link link : network.links()) {
                long finish = get(lateFinish, link.successor());
                long start = finish - get(duration, link.successor());
                long own = get(duration, link.predecessor());
                long lag = link.lag().days().longValueExact();
                long bound = switch (link.type()) {
                    case FS -> start - lag;
                    case SS -> start - lag + own;
                    case FF -> finish - lag;
                    case SF -> finish - lag + own;
                };
                lateFinish.merge(link.predecessor(), bound, Math::min);
            }
        }

        Schedule schedule = network.schedule();
        for (ScheduledActivity activity : schedule.activities()) {
            String key = activity.key();
            long totalFloat = get(lateFinish, key) - get(duration, key) - get(earlyStart, key);
            assertThat(activity.totalFloat()).as(key).isEqualByComparingTo(BigDecimal.valueOf(totalFloat));
            assertThat(activity.critical()).isEqualTo(totalFloat <= 0);
            if (get(duration, key) > 0) {
                assertThat(activity.earlyStart()).isEqualTo(START.plusDays(get(earlyStart, key)));
                assertThat(activity.lateFinish()).isEqualTo(START.plusDays(get(lateFinish, key) - 1));
            }
        }
    }

    @Property(seed = "20261122")
    void theOrderOfInputIsIrrelevant(@ForAll("networks") Network network, @ForAll Random random) {
        List<Activity> activities = new ArrayList<>(network.activities());
        List<Link> links = new ArrayList<>(network.links());
        Collections.shuffle(activities, random);
        Collections.shuffle(links, random);
        Schedule shuffled = new Network(network.start(), network.calendar(), null, activities, links).schedule();
        Schedule schedule = network.schedule();

        assertThat(shuffled.finish()).isEqualTo(schedule.finish());
        assertThat(shuffled.activities()).containsExactlyInAnyOrderElementsOf(schedule.activities());
    }

    @Property(seed = "20261122")
    void aDelayWithinItsFloatLeavesTheFinishWhereItWas(@ForAll("networks") Network network, @ForAll Random random) {
        Schedule before = network.schedule();
        ScheduledActivity chosen = before.activities().get(random.nextInt(before.activities().size()));
        if (isMilestone(network, chosen) || chosen.lateStart().isBefore(chosen.earlyStart())) {
            return;
        }
        Schedule after = changed(network, chosen.key(),
                activity -> activity.with(Constraint.on(ConstraintType.SNET, chosen.lateStart()))).schedule();

        assertThat(finish(network, after)).isEqualTo(finish(network, before));
    }

    @Property(seed = "20261122")
    void aDelayBeyondItsFloatMovesTheFinish(@ForAll("networks") Network network, @ForAll Random random) {
        Schedule before = network.schedule();
        ScheduledActivity chosen = before.activities().get(random.nextInt(before.activities().size()));
        if (isMilestone(network, chosen)) {
            return;
        }
        LocalDate tooLate = network.calendar().workingDayFrom(chosen.lateStart().plusDays(1));
        Schedule after = changed(network, chosen.key(),
                activity -> activity.with(Constraint.on(ConstraintType.SNET, tooLate))).schedule();

        assertThat(finish(network, after)).isGreaterThan(finish(network, before));
    }

    /**
     * To the half hour, with elapsed lags, milestones and several calendars: what takes exactly as long as the total float
     * allows
     * moves no finish past the plan's, a half hour more does.
     */
    @Property(tries = 3000, seed = "20261127")
    void totalFloatIsTheLargestDelayThatLeavesTheFinish(@ForAll("networksOfSeveralCalendars") Network network,
            @ForAll Random random) {
        Schedule before = network.schedule();
        ScheduledActivity chosen = before.activities().get(random.nextInt(before.activities().size()));
        long allowed = slots(network, chosen.key(), chosen.totalFloat());

        assertThat(finishesLater(network, before, delayed(network, chosen, allowed).schedule())).isFalse();
        assertThat(finishesLater(network, before, delayed(network, chosen, allowed + 1).schedule())).isTrue();
    }

    /** Work that takes until the start of the chosen activity is to be, and then lets it start. */
    private static Network delayed(Network network, ScheduledActivity chosen, long slots) {
        WorkCalendar calendar = calendar(network, chosen.key());
        long until = calendar.positionOf(instant(chosen.earlyStart(), chosen.earlyStartAt())) + slots
                - calendar.positionAtStartOf(START);
        List<Activity> activities = new ArrayList<>(network.activities());
        activities.add(Activity.of("delay", BigDecimal.valueOf(until).divide(calendar.hoursPerDay().multiply(BigDecimal.TWO)))
                .with(calendar));
        List<Link> links = new ArrayList<>(network.links());
        links.add(Link.of("delay", chosen.key(), DependencyType.FS));
        return new Network(network.start(), network.calendar(), null, activities, links);
    }

    /** Each on its own axis, where an evening and the next working morning are one. */
    private static boolean finishesLater(Network network, Schedule before, Schedule after) {
        long finish = before.activities().stream().mapToLong(one -> instant(one.earlyFinish(), one.earlyFinishAt())).max()
                .orElseThrow();
        return after.activities().stream().filter(one -> !one.key().equals("delay")).anyMatch(one -> {
            WorkCalendar calendar = calendar(network, one.key());
            return calendar.positionOf(instant(one.earlyFinish(), one.earlyFinishAt())) > calendar.positionOf(finish);
        });
    }

    private static WorkCalendar calendar(Network network, String key) {
        return network.activities().stream().filter(one -> one.key().equals(key)).map(Activity::calendar)
                .filter(Objects::nonNull).findFirst().orElse(network.calendar());
    }

    private static long slots(Network network, String key, BigDecimal days) {
        return days.multiply(calendar(network, key).hoursPerDay()).multiply(BigDecimal.TWO).longValueExact();
    }

    private static long instant(LocalDate date, LocalTime time) {
        return date.toEpochDay() * 48 + time.toSecondOfDay() / 1_800;
    }

    @Property(seed = "20261122")
    void aRedundantLinkChangesNoDate(@ForAll("networks") Network network, @ForAll Random random) {
        List<Link> plain = network.links().stream().filter(link -> link.type() == DependencyType.FS
                && link.lag().days().signum() >= 0).toList();
        List<Link> extended = new ArrayList<>(network.links());
        for (Link one : plain) {
            for (Link next : plain) {
                if (one.successor().equals(next.predecessor()) && random.nextBoolean()) {
                    extended.add(Link.of(one.predecessor(), next.successor(), DependencyType.FS));
                }
            }
        }
        Schedule with = new Network(network.start(), network.calendar(), null, network.activities(), extended).schedule();

        for (ScheduledActivity activity : network.schedule().activities()) {
            ScheduledActivity same = with.activity(activity.key());
            assertThat(same.earlyFinish()).isEqualTo(activity.earlyFinish());
            assertThat(same.lateFinish()).isEqualTo(activity.lateFinish());
            assertThat(same.totalFloat()).isEqualTo(activity.totalFloat());
        }
    }

    @Property(seed = "20261122")
    void aDelayWithinItsFreeFloatMovesNoOtherTask(@ForAll("networksOfSeveralCalendars") Network network,
            @ForAll Random random) {
        Schedule before = network.schedule();
        ScheduledActivity chosen = before.activities().get(random.nextInt(before.activities().size()));
        Schedule after = delayed(network, chosen, slots(network, chosen.key(), chosen.freeFloat())).schedule();

        for (ScheduledActivity other : before.activities()) {
            if (!other.key().equals(chosen.key())) {
                assertThat(after.activity(other.key()).earlyStart()).isEqualTo(other.earlyStart());
                assertThat(after.activity(other.key()).earlyFinish()).isEqualTo(other.earlyFinish());
            }
        }
    }

    @Property(seed = "20261122")
    void somethingIsCriticalAndNoFloatIsNegativeWithoutDeadlinesAndConstraints(@ForAll("networks") Network network) {
        Schedule schedule = network.schedule();

        assertThat(schedule.criticalKeys()).isNotEmpty();
        assertThat(schedule.activities()).allSatisfy(activity -> {
            assertThat(activity.totalFloat()).isNotNegative();
            assertThat(activity.freeFloat()).isBetween(BigDecimal.ZERO, activity.totalFloat());
            assertThat(activity.why().sentence())
                    .containsAnyOf(activity.earlyStart().toString(), activity.earlyFinish().toString()).endsWith(".");
        });
    }

    private static Network withWorkingLags(Network network) {
        return new Network(network.start(), network.calendar(), null, network.activities(),
                network.links().stream().map(link -> new Link(link.predecessor(), link.successor(), link.type(),
                        new Lag(link.lag().days(), LagUnit.WORKING))).toList());
    }

    private static boolean isMilestone(Network network, ScheduledActivity scheduled) {
        return network.activities().stream()
                .anyMatch(activity -> activity.key().equals(scheduled.key()) && activity.durationDays().signum() == 0);
    }

    private static Network changed(Network network, String key, UnaryOperator<Activity> change) {
        List<Activity> activities = network.activities().stream()
                .map(activity -> activity.key().equals(key) ? change.apply(activity) : activity).toList();
        return new Network(network.start(), network.calendar(), null, activities, network.links());
    }

    /** On the working-time axis, where Friday evening and Monday morning are one. */
    private static long finish(Network network, Schedule schedule) {
        return schedule.activities().stream()
                .mapToLong(activity -> network.calendar()
                        .positionOf(instant(activity.earlyFinish(), activity.earlyFinishAt())))
                .max().orElseThrow();
    }

    private static long get(Map<String, Long> map, String key) {
        return map.getOrDefault(key, 0L);
    }

    /** Some tasks work from Saturday to Monday, some every day. */
    @Provide
    Arbitrary<Network> networksOfSeveralCalendars() {
        WorkCalendar weekend = new WorkCalendar(EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY, DayOfWeek.MONDAY),
                List.of(new WorkCalendar.Hours(LocalTime.of(10, 0), LocalTime.of(14, 0))), Map.of());
        WorkCalendar evenings = new WorkCalendar(EnumSet.allOf(DayOfWeek.class),
                List.of(new WorkCalendar.Hours(LocalTime.NOON, LocalTime.of(20, 0))), Map.of());
        return Combinators.combine(networks(), Arbitraries.longs()).as((network, seed) -> {
            Random random = new Random(seed);
            List<Activity> activities = network.activities().stream().map(activity -> switch (random.nextInt(4)) {
                case 0 -> activity.with(weekend);
                case 1 -> activity.with(evenings);
                default -> activity;
            }).toList();
            return new Network(network.start(), network.calendar(), null, activities, network.links());
        });
    }

    @Provide
    Arbitrary<Network> networks() {
        Arbitrary<List<Long>> durations = Arbitraries.longs().between(0, 8).list().ofMinSize(1).ofMaxSize(14);
        Arbitrary<Long> seeds = Arbitraries.longs();
        Arbitrary<Map<LocalDate, Boolean>> exceptions = Arbitraries
                .maps(Arbitraries.integers().between(0, 60).map(START::plusDays), Arbitraries.of(true, false)).ofMaxSize(8);
        return Combinators.combine(durations, seeds, exceptions).as(NetworkPropertiesTest::network);
    }

    /** Links lead from smaller to larger numbers, so there is no circle. */
    private static Network network(List<Long> durations, long seed, Map<LocalDate, Boolean> exceptions) {
        Random random = new Random(seed);
        List<Activity> activities = new ArrayList<>();
        for (int i = 0; i < durations.size(); i++) {
            activities.add(Activity.of("t" + i, durations.get(i)));
        }
        List<Link> links = new ArrayList<>();
        for (int to = 1; to < durations.size(); to++) {
            for (int count = random.nextInt(3); count > 0; count--) {
                DependencyType type = DependencyType.values()[random.nextInt(4)];
                Lag lag = new Lag(BigDecimal.valueOf(random.nextInt(8) - 3), LagUnit.values()[random.nextInt(2)]);
                links.add(new Link("t" + random.nextInt(to), "t" + to, type, lag));
            }
        }
        WorkCalendar calendar = new WorkCalendar(EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY),
                WorkCalendar.EIGHT_HOURS, exceptions);
        return new Network(START, calendar, null, activities, links);
    }
}
