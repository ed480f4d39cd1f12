package dev.milepost.benchmarks;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

import dev.milepost.plan.schedule.Activity;
import dev.milepost.plan.schedule.DependencyType;
import dev.milepost.plan.schedule.Lag;
import dev.milepost.plan.schedule.LagUnit;
import dev.milepost.plan.schedule.Link;
import dev.milepost.plan.schedule.Network;
import dev.milepost.plan.schedule.WorkCalendar;

/** Networks to measure, the same in every run. */
final class Networks {

    static final LocalDate START = LocalDate.of(2027, 1, 4);
    private static final long SEED = 20261127;
    private static final int NEAR = 50;
    private static final int HOLIDAYS = 300;
    private static final int MOST_DAYS = 8;
    private static final int MOST_LAG = 3;

    private Networks() {
    }

    static Network chain(int tasks) {
        List<Activity> activities = new ArrayList<>();
        List<Link> links = new ArrayList<>();
        for (int i = 0; i < tasks; i++) {
            activities.add(Activity.of("t" + i, 1));
            if (i > 0) {
                links.add(Link.of("t" + (i - 1), "t" + i, DependencyType.FS));
            }
        }
        return Network.of(START, activities, links);
    }

    /** Links of all types and both units of lag, each from a task not far before; with holidays, every third week has one. */
    static Network random(int tasks, int links, boolean holidays) {
        Random random = new Random(SEED);
        List<Activity> activities = new ArrayList<>();
        for (int i = 0; i < tasks; i++) {
            activities.add(Activity.of("t" + i, random.nextInt(MOST_DAYS)));
        }
        List<Link> drawn = new ArrayList<>();
        for (int i = 0; i < links; i++) {
            int to = 1 + random.nextInt(tasks - 1);
            int from = Math.max(0, to - 1 - random.nextInt(NEAR));
            drawn.add(new Link("t" + from, "t" + to, DependencyType.values()[random.nextInt(DependencyType.values().length)],
                    new Lag(BigDecimal.valueOf(random.nextInt(MOST_LAG)), LagUnit.values()[random.nextInt(2)])));
        }
        return new Network(START, holidays ? withHolidays() : WorkCalendar.MONDAY_TO_FRIDAY, null, activities, drawn);
    }

    private static WorkCalendar withHolidays() {
        Map<LocalDate, Boolean> free = new HashMap<>();
        for (int i = 0; i < HOLIDAYS; i++) {
            free.put(START.plusDays(21L * i), false);
        }
        return new WorkCalendar(EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY), WorkCalendar.EIGHT_HOURS, free);
    }
}
