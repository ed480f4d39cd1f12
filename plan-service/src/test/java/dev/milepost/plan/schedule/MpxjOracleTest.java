package dev.milepost.plan.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mpxj.Duration;
import org.mpxj.ProjectFile;
import org.mpxj.Relation;
import org.mpxj.RelationType;
import org.mpxj.Task;
import org.mpxj.TimeUnit;
import org.mpxj.cpm.CpmException;
import org.mpxj.cpm.MicrosoftScheduler;

/**
 * Two oracles on random networks: MPXJ's scheduler, and longest paths found by going through all links again and again.
 *
 * <p>
 * Ours always agrees with the longest paths. MPXJ's scheduler follows Microsoft Project, which decides three things otherwise
 * ({@link Rule}); longest paths that follow those agree with MPXJ always too. So every date on which ours and MPXJ's differ is
 * explained by one of the three, and where none of them plays a part all are the same.
 *
 * <p>
 * Not compared is what the two mean differently by design: ALAP (Microsoft Project uses up the total float, ours the free one),
 * and constraints of milestones (ours stand at the end of their day, theirs at its beginning).
 */
class MpxjOracleTest {

    private static final LocalDate START = LocalDate.of(2027, 1, 4);
    private static final WorkCalendar CALENDAR = WorkCalendar.MONDAY_TO_FRIDAY;
    private static final int NETWORKS = 400;
    private static final int SLOTS_PER_DAY = 16;
    private static final int WORKING_DAYS_A_WEEK = 5;

    /** What Microsoft Project, and with it MPXJ, decides otherwise than a schedule of ours. */
    private enum Rule {
        /** A link with a lead, or SF, may pull a task to before the start of the project; with ours nothing is before it. */
        STARTS_BEFORE_THE_PROJECT,
        /** SNLT and FNLT pull a task to before what its predecessors allow; with ours they show as negative float. */
        CONSTRAINTS_BEFORE_LINKS,
        /** Successors don't bound a task pinned by MSO or MFO; with ours they do, which shows as negative float. */
        PINNED_WITHOUT_FLOAT
    }

    /** Early start, early finish, late start and late finish in working days from the start, by key. */
    private record Dates(Map<String, List<Long>> days) {
    }

    @ParameterizedTest
    @ValueSource(booleans = { false, true })
    void weAgreeWithTheLongestPathsAndWithMpxjButForThreeNamedRules(boolean constrained) throws CpmException {
        Random random = new Random(20261127);
        int same = 0;
        Map<Rule, Integer> decided = new EnumMap<>(Rule.class);
        for (int i = 0; i < NETWORKS; i++) {
            Network network = network(random, constrained);
            Dates naive = longestPaths(network, EnumSet.noneOf(Rule.class));
            Dates microsoft = longestPaths(network, EnumSet.allOf(Rule.class));

            assertThat(ours(network)).as(network.toString()).isEqualTo(naive);
            assertThat(mpxj(network)).as(network.toString()).isEqualTo(microsoft);
            same += naive.equals(microsoft) ? 1 : 0;
            for (Rule rule : Rule.values()) {
                if (!longestPaths(network, EnumSet.complementOf(EnumSet.of(rule))).equals(microsoft)) {
                    decided.merge(rule, 1, Integer::sum);
                }
            }
        }
        // Neither the agreement nor any of the rules is empty.
        assertThat(same).isGreaterThan(NETWORKS / 5);
        assertThat(decided).containsOnlyKeys(constrained ? Rule.values() : new Rule[] { Rule.STARTS_BEFORE_THE_PROJECT });
    }

    /**
     * Told not to start before the project, MPXJ's tasks are where ours are: the one rule that plays a part without
     * constraints.
     */
    @Test
    void withoutStartsBeforeTheProjectWeAgreeWithMpxjInEveryNetwork() throws CpmException {
        Random random = new Random(20270104);
        for (int i = 0; i < NETWORKS; i++) {
            Network network = network(random, false);
            Network held = Network.of(START, network.activities().stream()
                    .map(one -> one.with(Constraint.on(ConstraintType.SNET, START))).toList(), network.links());

            assertThat(mpxj(held)).as(network.toString()).isEqualTo(ours(network))
                    .isEqualTo(longestPaths(network, EnumSet.noneOf(Rule.class)));
        }
    }

    private static Network network(Random random, boolean constrained) {
        int size = 2 + random.nextInt(12);
        List<Activity> activities = new ArrayList<>();
        List<Link> links = new ArrayList<>();
        for (int to = 0; to < size; to++) {
            int days = random.nextInt(9);
            activities.add(constrained && days > 0 && random.nextInt(3) == 0
                    ? Activity.of("t" + to, days).with(constraint(random, days))
                    : Activity.of("t" + to, days));
            for (int count = to == 0 ? 0 : random.nextInt(3); count > 0; count--) {
                Link link = new Link("t" + random.nextInt(to), "t" + to, DependencyType.values()[random.nextInt(4)],
                        Lag.working(random.nextInt(6) - 1));
                if (links.stream().noneMatch(known -> known.predecessor().equals(link.predecessor())
                        && known.successor().equals(link.successor()))) {
                    links.add(link);
                }
            }
        }
        return Network.of(START, activities, links);
    }

    /** On a day on which the task can be without beginning before the project. */
    private static Constraint constraint(Random random, int days) {
        ConstraintType type = List.of(ConstraintType.SNET, ConstraintType.SNLT, ConstraintType.FNET, ConstraintType.FNLT,
                ConstraintType.MSO, ConstraintType.MFO).get(random.nextInt(6));
        int start = random.nextInt(20);
        return Constraint.on(type, date(isOfStart(type) ? start : start + days - 1));
    }

    private static boolean isOfStart(ConstraintType type) {
        return type == ConstraintType.SNET || type == ConstraintType.SNLT || type == ConstraintType.MSO;
    }

    /** The working day that so many are before, from the start on. */
    private static LocalDate date(long days) {
        return START.plusDays(days / WORKING_DAYS_A_WEEK * 7 + days % WORKING_DAYS_A_WEEK);
    }

    private static long index(LocalDate date) {
        long days = date.toEpochDay() - START.toEpochDay();
        return days / 7 * WORKING_DAYS_A_WEEK + days % 7;
    }

    private static Dates ours(Network network) {
        Map<String, List<Long>> days = new HashMap<>();
        for (ScheduledActivity one : network.schedule().activities()) {
            days.put(one.key(), List.of(day(LocalDateTime.of(one.earlyStart(), one.earlyStartAt())),
                    day(LocalDateTime.of(one.earlyFinish(), one.earlyFinishAt())),
                    day(LocalDateTime.of(one.lateStart(), one.lateStartAt())),
                    day(LocalDateTime.of(one.lateFinish(), one.lateFinishAt()))));
        }
        return new Dates(days);
    }

    /** Goes through all links as often as there are tasks; each time, dates can only get closer to where they belong. */
    private static Dates longestPaths(Network network, Set<Rule> rules) {
        Map<String, Long> durations = new HashMap<>();
        network.activities().forEach(one -> durations.put(one.key(), one.durationDays().longValueExact()));
        Map<String, Long> early = new HashMap<>();
        Map<String, Long> late = new HashMap<>();
        for (int round = 0; round <= network.activities().size(); round++) {
            for (Activity one : network.activities()) {
                early.put(one.key(), earlyStart(one, network.links(), early, durations, rules));
            }
        }
        long end = durations.keySet().stream().mapToLong(key -> get(early, key) + get(durations, key)).max().orElseThrow();
        durations.forEach((key, duration) -> late.put(key, end - duration));
        for (int round = 0; round <= network.activities().size(); round++) {
            for (Activity one : network.activities()) {
                late.put(one.key(), lateStart(one, network.links(), early, late, durations, end, rules));
            }
        }
        Map<String, List<Long>> days = new HashMap<>();
        durations.forEach((key, duration) -> days.put(key, List.of(get(early, key), get(early, key) + duration,
                get(late, key), get(late, key) + duration)));
        return new Dates(days);
    }

    private static long earlyStart(Activity one, List<Link> links, Map<String, Long> early, Map<String, Long> durations,
            Set<Rule> rules) {
        boolean before = rules.contains(Rule.STARTS_BEFORE_THE_PROJECT);
        long linked = links.stream().filter(link -> link.successor().equals(one.key())).mapToLong(link -> {
            long start = get(early, link.predecessor()) + gap(link, durations);
            return before && link.type() != DependencyType.FF ? start : Math.max(start, 0);
        }).max().orElse(0);
        long wanted = wantedStart(one);
        return switch (one.constraint().type()) {
            case SNET, FNET -> Math.max(linked, wanted);
            case MSO, MFO -> wanted;
            case SNLT, FNLT -> rules.contains(Rule.CONSTRAINTS_BEFORE_LINKS) ? Math.min(linked, wanted) : linked;
            case ASAP, ALAP -> linked;
        };
    }

    private static long lateStart(Activity one, List<Link> links, Map<String, Long> early, Map<String, Long> late,
            Map<String, Long> durations, long end, Set<Rule> rules) {
        long linked = links.stream().filter(link -> link.predecessor().equals(one.key()))
                .mapToLong(link -> get(late, link.successor()) - gap(link, durations))
                .reduce(end - get(durations, one.key()), Math::min);
        return switch (one.constraint().type()) {
            case SNLT, FNLT -> Math.min(linked, wantedStart(one));
            case MSO, MFO -> rules.contains(Rule.PINNED_WITHOUT_FLOAT) ? wantedStart(one)
                    : Math.min(linked, get(early, one.key()));
            case SNET, FNET, ASAP, ALAP -> linked;
        };
    }

    /** The start that a constraint speaks of, by itself or by the finish. */
    private static long wantedStart(Activity one) {
        LocalDate date = one.constraint().date();
        if (date == null) {
            return 0;
        }
        return isOfStart(one.constraint().type()) ? index(date) : index(date) + 1 - one.durationDays().longValueExact();
    }

    /** From start to start. */
    private static long gap(Link link, Map<String, Long> durations) {
        long lag = link.lag().days().longValueExact();
        return switch (link.type()) {
            case FS -> get(durations, link.predecessor()) + lag;
            case SS -> lag;
            case FF -> get(durations, link.predecessor()) + lag - get(durations, link.successor());
            case SF -> lag - get(durations, link.successor());
        };
    }

    private static Dates mpxj(Network network) throws CpmException {
        ProjectFile file = new ProjectFile();
        file.setDefaultCalendar(file.addDefaultBaseCalendar());
        Map<String, Task> tasks = new HashMap<>();
        for (Activity activity : network.activities()) {
            Task task = file.addTask();
            task.setName(activity.key());
            task.setDuration(Duration.getInstance(activity.durationDays().doubleValue(), TimeUnit.DAYS));
            task.setActualDuration(Duration.getInstance(0, TimeUnit.DAYS));
            task.setRemainingDuration(task.getDuration());
            LocalDate date = activity.constraint().date();
            if (date != null) {
                task.setConstraintType(type(activity.constraint().type()));
                task.setConstraintDate(date.atTime(isOfStart(activity.constraint().type()) ? 8 : 17, 0));
            }
            tasks.put(activity.key(), task);
        }
        for (Link link : network.links()) {
            task(tasks, link.successor()).addPredecessor(new Relation.Builder()
                    .predecessorTask(task(tasks, link.predecessor())).type(type(link.type()))
                    .lag(Duration.getInstance(link.lag().days().doubleValue(), TimeUnit.DAYS)));
        }
        new MicrosoftScheduler().schedule(file, START.atTime(8, 0));
        Map<String, List<Long>> days = new HashMap<>();
        tasks.forEach((key, task) -> days.put(key, List.of(day(task.getEarlyStart()), day(task.getEarlyFinish()),
                day(task.getLateStart()), day(task.getLateFinish()))));
        return new Dates(days);
    }

    private static org.mpxj.ConstraintType type(ConstraintType type) {
        return switch (type) {
            case ASAP -> org.mpxj.ConstraintType.AS_SOON_AS_POSSIBLE;
            case ALAP -> org.mpxj.ConstraintType.AS_LATE_AS_POSSIBLE;
            case SNET -> org.mpxj.ConstraintType.START_NO_EARLIER_THAN;
            case SNLT -> org.mpxj.ConstraintType.START_NO_LATER_THAN;
            case FNET -> org.mpxj.ConstraintType.FINISH_NO_EARLIER_THAN;
            case FNLT -> org.mpxj.ConstraintType.FINISH_NO_LATER_THAN;
            case MSO -> org.mpxj.ConstraintType.MUST_START_ON;
            case MFO -> org.mpxj.ConstraintType.MUST_FINISH_ON;
        };
    }

    private static RelationType type(DependencyType type) {
        return switch (type) {
            case FS -> RelationType.FINISH_START;
            case SS -> RelationType.START_START;
            case FF -> RelationType.FINISH_FINISH;
            case SF -> RelationType.START_FINISH;
        };
    }

    private static Task task(Map<String, Task> tasks, String key) {
        return Objects.requireNonNull(tasks.get(key));
    }

    private static long get(Map<String, Long> map, String key) {
        return map.getOrDefault(key, 0L);
    }

    /** On the working-time axis, where Friday 17:00 and Monday 08:00 are one. */
    private static long day(LocalDateTime time) {
        long instant = time.toLocalDate().toEpochDay() * WorkCalendar.SLOTS_PER_DAY
                + time.toLocalTime().toSecondOfDay() / 1_800;
        BigDecimal slots = BigDecimal.valueOf(CALENDAR.positionOf(instant) - CALENDAR.positionAtStartOf(START));
        return slots.divideToIntegralValue(BigDecimal.valueOf(SLOTS_PER_DAY)).longValueExact();
    }
}
