package dev.milepost.plan.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

    /** With working lags alone: elapsed time tells Friday evening from Monday morning, which float takes for one moment. */
    @Property(seed = "20261122")
    void aDelayWithinItsFloatLeavesTheFinishWhereItWas(@ForAll("networks") Network drawn, @ForAll Random random) {
        Network network = withWorkingLags(drawn);
        Schedule before = network.schedule();
        ScheduledActivity chosen = before.activities().get(random.nextInt(before.activities().size()));
        if (isMilestone(network, chosen) || chosen.lateStart().isBefore(chosen.earlyStart())) {
            return;
        }
        Schedule after = changed(network, chosen.key(),
                activity -> activity.with(Constraint.on(ConstraintType.SNET, chosen.lateStart()))).schedule();

        assertThat(finish(network, after)).isEqualTo(finish(network, before));
    }

    /** With working lags alone: an elapsed lag that ends on a weekend swallows a delay of a day on its way to Monday. */
    @Property(seed = "20261122")
    void aDelayBeyondItsFloatMovesTheFinish(@ForAll("networks") Network drawn, @ForAll Random random) {
        Network network = withWorkingLags(drawn);
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

    /** Without milestones, which may fall on Friday evening or Monday morning: elapsed time tells the two apart. */
    @Property(seed = "20261122")
    void aDelayWithinItsFreeFloatMovesNoOtherTask(@ForAll("networksOfWork") Network network, @ForAll Random random) {
        Schedule before = network.schedule();
        ScheduledActivity chosen = before.activities().get(random.nextInt(before.activities().size()));
        long free = chosen.freeFloat().longValue();
        if (free < 1) {
            return;
        }
        LocalDate later = network.calendar().plusWorkingDays(chosen.earlyStart(), free);
        Schedule after = changed(network, chosen.key(),
                activity -> activity.with(Constraint.on(ConstraintType.SNET, later))).schedule();

        for (ScheduledActivity other : before.activities()) {
            if (!other.key().equals(chosen.key())) {
                assertThat(after.activity(other.key()).earlyStart()).isEqualTo(other.earlyStart());
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
                .mapToLong(activity -> network.calendar().positionOf(activity.earlyFinish().toEpochDay() * 48
                        + activity.earlyFinishAt().toSecondOfDay() / 1_800))
                .max().orElseThrow();
    }

    private static long get(Map<String, Long> map, String key) {
        return map.getOrDefault(key, 0L);
    }

    @Provide
    Arbitrary<Network> networks() {
        return networksWithDurationsFrom(0);
    }

    @Provide
    Arbitrary<Network> networksOfWork() {
        return networksWithDurationsFrom(1);
    }

    private static Arbitrary<Network> networksWithDurationsFrom(int shortest) {
        Arbitrary<List<Long>> durations = Arbitraries.longs().between(shortest, 8).list().ofMinSize(1).ofMaxSize(14);
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
