package dev.milepost.plan.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Published networks with published answers, on a calendar without free days so that day numbers are dates. */
class TextbookNetworkTest {

    private static final LocalDate DAY_0 = LocalDate.of(2027, 1, 4);
    private static final WorkCalendar EVERY_DAY = new WorkCalendar(EnumSet.allOf(DayOfWeek.class),
            WorkCalendar.EIGHT_HOURS, Map.of());

    /** Hillier and Lieberman, Introduction to Operations Research, chapter on PERT/CPM: Reliable Construction Co. */
    private static final Schedule RELIABLE = network(
            "A2 B4 C10 D6 E4 F5 G7 H9 I7 J8 K4 L5 M2 N6",
            "A-B B-C C-D C-E E-F D-G E-H G-H C-I F-J I-J J-K J-L H-M K-N L-N").schedule();

    @Test
    void reliableConstructionTakes44() {
        assertThat(RELIABLE.durationDays()).isEqualByComparingTo("44");
        assertThat(RELIABLE.finish()).isEqualTo(DAY_0.plusDays(43));
        assertThat(RELIABLE.criticalKeys()).containsExactly("A", "B", "C", "E", "F", "J", "L", "N");
    }

    @ParameterizedTest
    @CsvSource({ "A,0,0", "B,2,2", "C,6,6", "D,16,20", "E,16,16", "F,20,20", "G,22,26", "H,29,33", "I,16,18", "J,25,25",
            "K,33,34", "L,33,33", "M,38,42", "N,38,38" })
    void reliableConstructionHasThePublishedStarts(String key, int earlyStart, int lateStart) {
        ScheduledActivity activity = RELIABLE.activity(key);

        assertThat(activity.earlyStart()).isEqualTo(DAY_0.plusDays(earlyStart));
        assertThat(activity.lateStart()).isEqualTo(DAY_0.plusDays(lateStart));
        assertThat(activity.totalFloat()).isEqualByComparingTo(String.valueOf(lateStart - earlyStart));
    }

    /**
     * The widely used lesson "Network Construction: Precedence Diagram Method" with finish-to-start and start-to-start links:
     * A 2, B 10 (SS with A), C 13, D 12, E 12, F 7, G 10, H 16, I 6, J 12 (SS with G), K 5 (SS with I), L 8, M 5, N 3.
     */
    @Test
    void theLessonOnPrecedenceDiagramsTakes38AlongADHMN() {
        Schedule schedule = network("A2 B10 C13 D12 E12 F7 G10 H16 I6 J12 K5 L8 M5 N3",
                "A-B:SS A-C A-D B-E B-F D-G D-H F-I C-J G-J:SS I-K:SS E-L I-L K-L H-M G-N J-N L-N M-N").schedule();

        assertThat(schedule.durationDays()).isEqualByComparingTo("38");
        assertThat(schedule.criticalKeys()).containsExactly("A", "D", "H", "M", "N");
        assertThat(schedule.activity("J").earlyStart()).isEqualTo(DAY_0.plusDays(15));
        assertThat(schedule.activity("L").earlyStart()).isEqualTo(DAY_0.plusDays(23));
    }

    /**
     * All four types and both signs of lag, worked by hand from the formulas: A 0-5; B by SS+2 at 2, by FF+1 at 5+1-6=0, so
     * 2-8;
     * C by FS-1 at 7, so 7-11; D by SF+9 from A at 0+9-3=6, so 6-9; the plan takes 11. Back: C 7-11, B 2-8, D 8-11,
     * A by SS to B LS 0, by FF to B LF 7, by SF to D 11-9 = LS 2, so LS 0.
     */
    @Test
    void allFourTypesWithLagsOfBothSigns() {
        Schedule schedule = network("A5 B6 C4 D3", "A-B:SS+2 A-B:FF+1 B-C:FS-1 A-D:SF+9").schedule();

        assertThat(schedule.durationDays()).isEqualByComparingTo("11");
        assertThat(starts(schedule)).isEqualTo("A 0/0, B 2/2, C 7/7, D 6/8");
        assertThat(schedule.criticalKeys()).containsExactly("A", "B", "C");
        assertThat(schedule.activity("A").freeFloat()).isEqualByComparingTo("0");
        assertThat(schedule.activity("D").freeFloat()).isEqualByComparingTo("2");
    }

    private static String starts(Schedule schedule) {
        List<String> words = new ArrayList<>();
        for (ScheduledActivity activity : schedule.activities()) {
            words.add(activity.key() + " " + (activity.earlyStart().toEpochDay() - DAY_0.toEpochDay()) + "/"
                    + (activity.lateStart().toEpochDay() - DAY_0.toEpochDay()));
        }
        return String.join(", ", words);
    }

    /** Activities as key and duration, links as {@code A-B} or {@code A-B:SS+2}. */
    private static Network network(String activities, String links) {
        List<Activity> nodes = new ArrayList<>();
        for (String word : activities.split(" ", -1)) {
            nodes.add(Activity.of(word.substring(0, 1), Long.parseLong(word.substring(1))));
        }
        List<Link> edges = new ArrayList<>();
        for (String word : links.split(" ", -1)) {
            DependencyType type = word.length() > 3 ? DependencyType.valueOf(word.substring(4, 6)) : DependencyType.FS;
            long lag = word.length() > 6 ? Long.parseLong(word.substring(6)) : 0;
            edges.add(new Link(word.substring(0, 1), word.substring(2, 3), type, Lag.working(lag)));
        }
        return new Network(DAY_0, EVERY_DAY, null, nodes, edges);
    }
}
