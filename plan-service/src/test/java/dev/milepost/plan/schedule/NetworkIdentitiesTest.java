package dev.milepost.plan.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** What links two networks of which one was made from the other. */
class NetworkIdentitiesTest {

    private static final LocalDate START = LocalDate.of(2027, 1, 4);
    private static final WorkCalendar EVERY_DAY = new WorkCalendar(EnumSet.allOf(DayOfWeek.class),
            WorkCalendar.EIGHT_HOURS, Map.of());

    @Property(seed = "20261127")
    void addingALinkNeverMakesTheFinishEarlier(@ForAll("weeks") Network network, @ForAll Random random) {
        int size = network.activities().size();
        int to = random.nextInt(size);
        if (to == 0) {
            return;
        }
        List<Link> links = new ArrayList<>(network.links());
        links.add(new Link("t" + random.nextInt(to), "t" + to, DependencyType.values()[random.nextInt(4)],
                new Lag(BigDecimal.valueOf(random.nextInt(8) - 3), LagUnit.values()[random.nextInt(2)])));
        Schedule more = new Network(START, network.calendar(), null, network.activities(), links).schedule();

        assertThat(more.finish()).isAfterOrEqualTo(network.schedule().finish());
    }

    @Property(seed = "20261127")
    void lengtheningByNoMoreThanItsFloatLeavesTheFinish(@ForAll("weeks") Network drawn, @ForAll Random random) {
        Network network = finishToStart(drawn);
        Schedule before = network.schedule();
        ScheduledActivity chosen = before.activities().get(random.nextInt(before.activities().size()));
        List<Activity> longer = network.activities().stream().map(activity -> activity.key().equals(chosen.key())
                ? activity.withDuration(activity.durationDays().add(chosen.totalFloat()))
                : activity).toList();
        Schedule after = new Network(START, network.calendar(), null, longer, network.links()).schedule();

        assertThat(after.finish()).isEqualTo(before.finish());
    }

    @Property(seed = "20261127")
    void scalingAllDurationsAndLagsScalesTheFinish(@ForAll("daily") Network network,
            @ForAll @IntRange(min = 2, max = 5) int factor) {
        BigDecimal times = BigDecimal.valueOf(factor);
        Network scaled = new Network(START, EVERY_DAY, null,
                network.activities().stream().map(one -> one.withDuration(one.durationDays().multiply(times))).toList(),
                network.links().stream().map(link -> new Link(link.predecessor(), link.successor(), link.type(),
                        new Lag(link.lag().days().multiply(times), LagUnit.WORKING))).toList());

        assertThat(scaled.schedule().durationDays())
                .isEqualByComparingTo(network.schedule().durationDays().multiply(times));
        for (ScheduledActivity activity : network.schedule().activities()) {
            assertThat(scaled.schedule().activity(activity.key()).totalFloat())
                    .isEqualByComparingTo(activity.totalFloat().multiply(times));
        }
    }

    @Property(seed = "20261127")
    void renamingChangesNoDate(@ForAll("weeks") Network network) {
        Network renamed = new Network(START, network.calendar(), null,
                network.activities().stream().map(one -> Activity.of("z" + one.key(), one.durationDays())).toList(),
                network.links().stream().map(link -> new Link("z" + link.predecessor(), "z" + link.successor(), link.type(),
                        link.lag())).toList());
        Schedule schedule = renamed.schedule();

        for (ScheduledActivity activity : network.schedule().activities()) {
            ScheduledActivity same = schedule.activity("z" + activity.key());
            assertThat(same.earlyFinish()).isEqualTo(activity.earlyFinish());
            assertThat(same.lateFinish()).isEqualTo(activity.lateFinish());
            assertThat(same.totalFloat()).isEqualTo(activity.totalFloat());
            assertThat(same.freeFloat()).isEqualTo(activity.freeFloat());
        }
    }

    /**
     * Time runs back: what was late is early, counted from the other end. Only where nothing is held by the start of the plan
     * in
     * spite of a link that would allow it earlier, which has no counterpart at the other end.
     */
    @Property(seed = "20261127")
    void reversingTheNetworkSwapsEarlyAndLate(@ForAll("daily") Network drawn) {
        Network network = new Network(START, EVERY_DAY, null, worked(drawn), plain(drawn));
        Network reversed = new Network(START, EVERY_DAY, null, worked(drawn), network.links().stream()
                .map(link -> new Link(link.successor(), link.predecessor(), reversed(link.type()), link.lag())).toList());
        Schedule forth = network.schedule();
        Schedule back = reversed.schedule();
        LocalDate last = START.plusDays(forth.durationDays().longValueExact() - 1);

        assertThat(back.durationDays()).isEqualByComparingTo(forth.durationDays());
        for (ScheduledActivity activity : forth.activities()) {
            ScheduledActivity mirrored = back.activity(activity.key());
            assertThat(mirror(mirrored.lateFinish(), last)).isEqualTo(activity.earlyStart());
            assertThat(mirror(mirrored.earlyFinish(), last)).isEqualTo(activity.lateStart());
            assertThat(mirrored.totalFloat()).isEqualByComparingTo(activity.totalFloat());
        }
    }

    private static LocalDate mirror(LocalDate date, LocalDate last) {
        return START.plusDays(last.toEpochDay() - date.toEpochDay());
    }

    private static DependencyType reversed(DependencyType type) {
        return switch (type) {
            case FS -> DependencyType.FS;
            case SS -> DependencyType.FF;
            case FF -> DependencyType.SS;
            case SF -> DependencyType.SF;
        };
    }

    private static List<Activity> worked(Network network) {
        return network.activities().stream().map(one -> one.withDuration(one.durationDays().add(BigDecimal.ONE))).toList();
    }

    private static List<Link> plain(Network network) {
        return network.links().stream().map(link -> new Link(link.predecessor(), link.successor(), link.type(),
                new Lag(link.lag().days().abs(), LagUnit.WORKING))).toList();
    }

    private static Network finishToStart(Network network) {
        return new Network(START, network.calendar(), null, network.activities(), network.links().stream()
                .map(link -> Link.of(link.predecessor(), link.successor(), DependencyType.FS)).toList());
    }

    @Provide
    Arbitrary<Network> weeks() {
        return networks(WorkCalendar.MONDAY_TO_FRIDAY, 2);
    }

    @Provide
    Arbitrary<Network> daily() {
        return networks(EVERY_DAY, 1);
    }

    private static Arbitrary<Network> networks(WorkCalendar calendar, int units) {
        return Combinators.combine(Arbitraries.longs().between(0, 8).list().ofMinSize(1).ofMaxSize(14), Arbitraries.longs())
                .as((durations, seed) -> network(calendar, durations, new Random(seed), units));
    }

    /** Links lead from smaller to larger numbers, so there is no circle. */
    private static Network network(WorkCalendar calendar, List<Long> durations, Random random, int units) {
        List<Activity> activities = new ArrayList<>();
        List<Link> links = new ArrayList<>();
        for (int to = 0; to < durations.size(); to++) {
            activities.add(Activity.of("t" + to, durations.get(to)));
            for (int count = to == 0 ? 0 : random.nextInt(3); count > 0; count--) {
                links.add(new Link("t" + random.nextInt(to), "t" + to, DependencyType.values()[random.nextInt(4)],
                        new Lag(BigDecimal.valueOf(random.nextInt(8) - 3), LagUnit.values()[random.nextInt(units)])));
            }
        }
        return new Network(START, calendar, null, activities, links);
    }
}
