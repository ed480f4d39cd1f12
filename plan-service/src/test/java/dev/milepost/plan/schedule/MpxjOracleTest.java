package dev.milepost.plan.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.mpxj.Duration;
import org.mpxj.ProjectFile;
import org.mpxj.Relation;
import org.mpxj.RelationType;
import org.mpxj.Task;
import org.mpxj.TimeUnit;
import org.mpxj.cpm.CpmException;
import org.mpxj.cpm.MicrosoftScheduler;

/**
 * Two oracles on random networks: MPXJ's scheduler, and longest paths found by going through all links again and again. Ours
 * agrees with the second always, and so with MPXJ wherever that agrees with the second too.
 */
class MpxjOracleTest {

    private static final LocalDate START = LocalDate.of(2027, 1, 4);
    private static final WorkCalendar CALENDAR = WorkCalendar.MONDAY_TO_FRIDAY;
    private static final int NETWORKS = 400;
    private static final int SLOTS_PER_DAY = 16;

    /** Early start, early finish, late start and late finish in working days from the start, by key. */
    private record Dates(Map<String, List<Long>> days) {
    }

    @Test
    void weAgreeWithTheLongestPathsAndWithMpxjWhereThoseDo() throws CpmException {
        Random random = new Random(20261127);
        int agreed = 0;
        for (int i = 0; i < NETWORKS; i++) {
            Network network = network(random);
            Dates naive = longestPaths(network);

            assertThat(ours(network)).as(network.links().toString()).isEqualTo(naive);
            agreed += mpxj(network).equals(naive) ? 1 : 0;
        }
        // MPXJ has ways of its own in the others; that many agree shows that the comparison is not empty.
        assertThat(agreed).isGreaterThan(NETWORKS / 2);
    }

    private static Network network(Random random) {
        int size = 2 + random.nextInt(12);
        List<Activity> activities = new ArrayList<>();
        List<Link> links = new ArrayList<>();
        for (int to = 0; to < size; to++) {
            activities.add(Activity.of("t" + to, 1 + random.nextInt(8)));
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

    private static Dates longestPaths(Network network) {
        Map<String, Long> early = new HashMap<>();
        Map<String, Long> durations = new HashMap<>();
        for (Activity activity : network.activities()) {
            early.put(activity.key(), 0L);
            durations.put(activity.key(), activity.durationDays().longValueExact());
        }
        for (int round = 0; round < network.activities().size(); round++) {
            for (Link link : network.links()) {
                early.merge(link.successor(), get(early, link.predecessor()) + gap(link, durations), Math::max);
            }
        }
        long end = durations.keySet().stream().mapToLong(key -> get(early, key) + get(durations, key)).max().orElseThrow();
        Map<String, Long> late = new HashMap<>();
        durations.forEach((key, duration) -> late.put(key, end - duration));
        for (int round = 0; round < network.activities().size(); round++) {
            for (Link link : network.links()) {
                late.merge(link.predecessor(), get(late, link.successor()) - gap(link, durations), Math::min);
            }
        }
        Map<String, List<Long>> days = new HashMap<>();
        durations.forEach((key, duration) -> days.put(key, List.of(get(early, key), get(early, key) + duration,
                get(late, key), get(late, key) + duration)));
        return new Dates(days);
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
