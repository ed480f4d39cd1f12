package dev.milepost.plan.outline;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RollupTest {

    private static final UUID ALL = UUID.randomUUID();
    private static final UUID STEP = UUID.randomUUID();
    private static final LocalDate MONDAY = LocalDate.of(2027, 1, 4);
    private static final TaskProgress OPEN = new TaskProgress(TaskStatus.NOT_STARTED, null, null, 0);

    private final List<TaskRow> rows = new ArrayList<>(List.of(row(ALL, null, 1, OPEN)));

    @Test
    void nothingStartedIsNotStarted() {
        below(3, OPEN);
        below(2, OPEN);

        assertThat(ofAll()).isEqualTo(OPEN);
    }

    /** 3 of 3 days done and 1 of 2: 4 of 5 days are 80 percent. */
    @Test
    void progressIsWeighedByDays() {
        below(3, done(MONDAY, MONDAY.plusDays(2)));
        below(2, running(MONDAY.plusDays(3), 50));

        assertThat(ofAll()).isEqualTo(new TaskProgress(TaskStatus.IN_PROGRESS, MONDAY, null, 80));
    }

    @Test
    void oneDoneAndOneNotStartedIsInProgressSinceTheFirst() {
        below(1, done(MONDAY, MONDAY));
        below(1, OPEN);

        assertThat(ofAll()).isEqualTo(new TaskProgress(TaskStatus.IN_PROGRESS, MONDAY, null, 50));
    }

    @Test
    void allDoneIsDoneFromTheFirstStartToTheLastFinish() {
        below(1, done(MONDAY.plusDays(2), MONDAY.plusDays(3)));
        below(1, done(MONDAY, MONDAY.plusDays(1)));

        assertThat(ofAll()).isEqualTo(new TaskProgress(TaskStatus.DONE, MONDAY, MONDAY.plusDays(3), 100));
    }

    /** All the work is done, a milestone is not: less than 100 percent. */
    @Test
    void workIsNeverAllDoneWhileAMilestoneIsOpen() {
        below(5, done(MONDAY, MONDAY.plusDays(4)));
        below(0, OPEN);

        assertThat(ofAll()).isEqualTo(new TaskProgress(TaskStatus.IN_PROGRESS, MONDAY, null, 99));
    }

    @Test
    void milestonesAloneAreCounted() {
        below(0, done(MONDAY, MONDAY));
        below(0, OPEN);
        below(0, OPEN);

        assertThat(ofAll().percent()).isEqualTo(33);
    }

    @Test
    void cancelledTasksDoNotCountUnlessAllAre() {
        TaskProgress cancelled = new TaskProgress(TaskStatus.CANCELLED, null, null, 0);
        below(9, cancelled);
        assertThat(ofAll().status()).isEqualTo(TaskStatus.CANCELLED);

        below(1, done(MONDAY, MONDAY));
        assertThat(ofAll()).isEqualTo(new TaskProgress(TaskStatus.DONE, MONDAY, MONDAY, 100));
    }

    /** Below the inner one 1 of 4 days is done, beside it 6 of 6: 7 of 10 days. */
    @Test
    void workIsWeighedThroughAllLevels() {
        UUID inner = UUID.randomUUID();
        rows.add(row(inner, ALL, 1, OPEN));
        rows.add(row(UUID.randomUUID(), inner, 4, running(MONDAY, 25)));
        below(6, done(MONDAY, MONDAY.plusDays(7)));

        assertThat(ofAll().percent()).isEqualTo(70);
        assertThat(Rollup.of(rows).get(inner)).isEqualTo(new TaskProgress(TaskStatus.IN_PROGRESS, MONDAY, null, 25));
    }

    private TaskProgress ofAll() {
        TaskProgress progress = Rollup.of(rows).get(ALL);
        assertThat(progress).isNotNull();
        return progress;
    }

    private static TaskProgress done(LocalDate start, LocalDate finish) {
        return new TaskProgress(TaskStatus.DONE, start, finish, 100);
    }

    private static TaskProgress running(LocalDate start, int percent) {
        return new TaskProgress(TaskStatus.IN_PROGRESS, start, null, percent);
    }

    private void below(int days, TaskProgress progress) {
        rows.add(row(UUID.randomUUID(), ALL, days, progress));
    }

    private static TaskRow row(UUID id, @Nullable UUID parent, int days, TaskProgress progress) {
        return new TaskRow(id, parent, STEP, days == 0 ? TaskKind.MILESTONE : TaskKind.TASK, "Task", id.toString(), 1,
                BigDecimal.valueOf(days), progress);
    }
}
