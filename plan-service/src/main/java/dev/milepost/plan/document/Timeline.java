package dev.milepost.plan.document;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import dev.milepost.kit.document.Clean;
import dev.milepost.plan.outline.PlanContent;
import dev.milepost.plan.outline.StepView;
import dev.milepost.plan.outline.TaskKind;
import dev.milepost.plan.outline.TaskStatus;
import dev.milepost.plan.outline.TaskView;
import dev.milepost.plan.schedule.Schedule;
import dev.milepost.plan.schedule.ScheduledActivity;

/**
 * Where everything of a plan lies on a line from its first month to its last, in percent of that line.
 *
 * @param shortened whether only steps and milestones are drawn, because there are too many tasks for pages
 */
public record Timeline(List<Tick> ticks, List<Row> rows, boolean shortened) {

    private static final int MOST_ROWS = 250;
    private static final int MANY_MONTHS = 14;
    private static final double ALL = 100;
    private static final double THINNEST = 0.6;

    /** The beginning of a month. */
    public record Tick(String left, String label) {
    }

    /**
     * A line of the timeline.
     *
     * @param kind step, task or milestone
     * @param left where it begins
     * @param width how long it is
     * @param done how much of that is done
     */
    public record Row(String kind, String name, String start, String finish, String left, String width, String done,
            boolean critical) {
    }

    static Timeline of(PlanContent content, Schedule schedule, Words words) {
        return new Drawing(content, schedule, words).timeline();
    }

    private static final class Drawing {

        private final PlanContent content;
        private final Words words;
        private final Map<String, ScheduledActivity> dates;
        private final LocalDate first;
        private final LocalDate end;
        private final List<Row> rows = new ArrayList<>();

        Drawing(PlanContent content, Schedule schedule, Words words) {
            this.content = content;
            this.words = words;
            this.dates = schedule.activities().stream().collect(Collectors.toMap(ScheduledActivity::key, Function.identity()));
            this.first = schedule.start().withDayOfMonth(1);
            this.end = schedule.finish().plusMonths(1).withDayOfMonth(1);
        }

        Timeline timeline() {
            boolean shortened = content.tasks().size() + content.steps().size() > MOST_ROWS;
            Map<UUID, List<TaskView>> tasksOf = content.tasks().stream().filter(task -> task.status() != TaskStatus.CANCELLED)
                    .collect(Collectors.groupingBy(TaskView::stepId, HashMap::new, Collectors.toList()));
            for (StepView step : content.steps()) {
                List<TaskView> tasks = tasksOf.getOrDefault(step.id(), List.of());
                step(step, tasks);
                tasks.stream().filter(task -> !shortened || task.kind() == TaskKind.MILESTONE).limit(MOST_ROWS)
                        .forEach(this::task);
            }
            return new Timeline(ticks(), rows, shortened);
        }

        private void step(StepView step, List<TaskView> tasks) {
            List<ScheduledActivity> scheduled = tasks.stream().map(task -> dates.get(task.id().toString()))
                    .filter(java.util.Objects::nonNull).toList();
            LocalDate start = scheduled.stream().map(ScheduledActivity::earlyStart).min(LocalDate::compareTo).orElse(null);
            LocalDate finish = scheduled.stream().map(ScheduledActivity::earlyFinish).max(LocalDate::compareTo).orElse(null);
            rows.add(row("step", step.name(), start, finish, 0, false));
        }

        private void task(TaskView task) {
            ScheduledActivity scheduled = dates.get(task.id().toString());
            boolean milestone = task.kind() == TaskKind.MILESTONE;
            if (scheduled != null) {
                rows.add(row(milestone ? "milestone" : "task", task.name(),
                        milestone ? scheduled.earlyFinish() : scheduled.earlyStart(), scheduled.earlyFinish(),
                        task.percentDone(),
                        scheduled.critical()));
            }
        }

        private Row row(String kind, String name, @Nullable LocalDate start, @Nullable LocalDate finish, int percent,
                boolean critical) {
            if (start == null || finish == null) {
                return new Row(kind, Clean.text(name), "–", "–", "0", "0", "0", false);
            }
            double left = share(start);
            double width = Math.max(share(finish.plusDays(1)) - left, THINNEST);
            return new Row(kind, Clean.text(name), words.day(start), words.day(finish), text(left), text(width),
                    text(width * percent / ALL), critical);
        }

        private List<Tick> ticks() {
            List<Tick> ticks = new ArrayList<>();
            long months = ChronoUnit.MONTHS.between(first, end);
            long every = months > MANY_MONTHS ? (months + MANY_MONTHS - 1) / MANY_MONTHS : 1;
            for (long month = 0; month < months; month += every) {
                LocalDate begin = first.plusMonths(month);
                ticks.add(new Tick(text(share(begin)),
                        words.month(YearMonth.from(begin), month == 0 || begin.getMonthValue() == 1 || every > 1)));
            }
            return ticks;
        }

        private double share(LocalDate date) {
            return ALL * ChronoUnit.DAYS.between(first, date) / ChronoUnit.DAYS.between(first, end);
        }

        private static String text(double percent) {
            return String.format(java.util.Locale.ROOT, "%.3f", percent);
        }
    }
}
