package dev.milepost.plan.exchange;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.mpxj.Duration;
import org.mpxj.ProjectFile;
import org.mpxj.Task;
import org.mpxj.TimeUnit;

import dev.milepost.plan.baseline.BaselineDates;
import dev.milepost.plan.baseline.BaselineDates.Dated;
import dev.milepost.plan.exchange.ReadFile.FileBaseline;

/**
 * Baselines in Microsoft Project files, which have 11 numbered ones without names: names travel in the subject of the project,
 * where
 * it also says how many had to be left out.
 */
final class ProjectBaselines {

    static final int MOST = 11;

    private static final Pattern NAMED = Pattern.compile("(\\d{1,2}) \"((?:[^\"]|\"\")*)\"");
    private static final int DAY_DECIMALS = 4;

    private ProjectBaselines() {
    }

    static void write(ProjectFile file, Map<UUID, Task> steps, Map<UUID, Task> tasks, List<BaselineDates> baselines,
            long leftOut,
            LocalTime dayStart, LocalTime dayEnd) {
        if (baselines.isEmpty()) {
            return;
        }
        List<String> names = new ArrayList<>();
        for (int number = 0; number < baselines.size(); number++) {
            names.add(number + " \"" + baselines.get(number).name().replace("\"", "\"\"") + "\"");
            int which = number;
            baselines.get(number).tasks().forEach((id, dated) -> {
                Task task = tasks.get(id);
                if (task != null) {
                    write(task, which, dated, dayStart, dayEnd);
                }
            });
            ProjectBaselineCosts.write(file, which, baselines.get(number), steps, tasks);
        }
        file.getProjectProperties().setSubject("Baselines " + String.join(", ", names)
                + (leftOut == 0 ? "" : "; " + leftOut + " more left out, since files have " + MOST + " at most"));
    }

    private static void write(Task task, int number, Dated dated, LocalTime dayStart, LocalTime dayEnd) {
        LocalDateTime start = dated.start().atTime(dayStart);
        LocalDateTime finish = dated.finish().atTime(dayEnd);
        Duration duration = Duration.getInstance(dated.durationDays().doubleValue(), TimeUnit.DAYS);
        if (number == 0) {
            task.setBaselineStart(start);
            task.setBaselineFinish(finish);
            task.setBaselineDuration(duration);
        } else {
            task.setBaselineStart(number, start);
            task.setBaselineFinish(number, finish);
            task.setBaselineDuration(number, duration);
        }
    }

    /**
     * @param steps the keys of summary tasks that are taken as steps, by their numbers in the file
     * @param keys of the tasks that are taken, likewise
     */
    static List<FileBaseline> read(ProjectFile file, Map<Integer, String> steps, Map<Integer, String> keys) {
        Map<Integer, String> names = names(file.getProjectProperties().getSubject());
        List<FileBaseline> baselines = new ArrayList<>();
        for (int number = 0; number < MOST; number++) {
            Map<String, Dated> tasks = new HashMap<>();
            Map<String, BigDecimal> stepCosts = new HashMap<>();
            for (Task task : file.getTasks()) {
                String key = keys.get(task.getUniqueID());
                String step = steps.get(task.getUniqueID());
                BigDecimal cost = ProjectBaselineCosts.own(task, number);
                Dated dated = dated(file, task, number, cost);
                if (key != null && dated != null) {
                    tasks.put(key, dated);
                } else if (step != null && cost != null) {
                    stepCosts.put(step, cost);
                }
            }
            if (!tasks.isEmpty()) {
                baselines.add(new FileBaseline(names.getOrDefault(number, "Baseline " + number), tasks, stepCosts));
            }
        }
        return baselines;
    }

    private static @Nullable Dated dated(ProjectFile file, Task task, int number, @Nullable BigDecimal cost) {
        LocalDateTime start = number == 0 ? task.getBaselineStart() : task.getBaselineStart(number);
        LocalDateTime finish = number == 0 ? task.getBaselineFinish() : task.getBaselineFinish(number);
        Duration duration = number == 0 ? task.getBaselineDuration() : task.getBaselineDuration(number);
        if (start == null || finish == null) {
            return null;
        }
        BigDecimal days = duration == null ? BigDecimal.ZERO
                : BigDecimal.valueOf(duration.convertUnits(TimeUnit.DAYS, file.getProjectProperties()).getDuration())
                        .setScale(DAY_DECIMALS, RoundingMode.HALF_UP);
        return new Dated(start.toLocalDate(), finish.toLocalDate(), days, cost);
    }

    private static Map<Integer, String> names(@Nullable String subject) {
        Map<Integer, String> names = new HashMap<>();
        Matcher named = NAMED.matcher(subject == null ? "" : subject);
        while (named.find()) {
            names.put(Integer.valueOf(named.group(1)), named.group(2).replace("\"\"", "\""));
        }
        return names;
    }
}
