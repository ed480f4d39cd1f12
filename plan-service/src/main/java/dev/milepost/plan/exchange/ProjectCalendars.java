package dev.milepost.plan.exchange;

import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.mpxj.LocalTimeRange;
import org.mpxj.ProjectCalendar;
import org.mpxj.ProjectCalendarException;
import org.mpxj.ProjectFile;
import org.mpxj.ProjectProperties;
import org.mpxj.Task;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.milepost.kit.problem.ProblemException;
import dev.milepost.plan.calendar.WorkingTime;
import dev.milepost.plan.outline.OutlineImport.Line;

/** What a Microsoft Project file says of the whole project: its name, dates and working time. */
final class ProjectCalendars {

    private static final int MOST_EXCEPTIONS = 500;

    private final ProjectFile file;
    private final Set<Integer> seen = new HashSet<>();
    private final Leftovers leftovers;

    ProjectCalendars(ProjectFile file, Leftovers leftovers) {
        this.file = file;
        this.leftovers = leftovers;
    }

    static ProjectCalendar write(ProjectFile file, WorkingTime working, String name) {
        ProjectCalendar calendar = file.addCalendar();
        calendar.setName(name);
        Map<DayOfWeek, List<WorkingTime.Hours>> own = new LinkedHashMap<>();
        own(working).forEach(day -> own.put(day.day(), day.hours()));
        for (DayOfWeek day : DayOfWeek.values()) {
            boolean works = working.workingDays().contains(day);
            calendar.setWorkingDay(day, works);
            var ranges = calendar.addCalendarHours(day);
            if (works) {
                ranges(own.getOrDefault(day, standard(working))).forEach(ranges::add);
            }
        }
        for (WorkingTime.Exception exception : exceptions(working)) {
            ProjectCalendarException dated = calendar.addCalendarException(exception.date(),
                    exception.until() == null ? exception.date() : exception.until());
            dated.setName(exception.name());
            if (exception.hours() != null) {
                ranges(exception.hours()).forEach(dated::add);
            } else if (Boolean.TRUE.equals(exception.working())) {
                ranges(standard(working)).forEach(dated::add);
            }
        }
        return calendar;
    }

    /** The hours of a standard day of a calendar that is complete. */
    static List<WorkingTime.Hours> standard(WorkingTime working) {
        return Objects.requireNonNull(working.hours(), "a complete calendar has hours");
    }

    private static List<WorkingTime.DayHours> own(WorkingTime working) {
        return working.dayHours() == null ? List.of() : working.dayHours();
    }

    private static List<WorkingTime.Exception> exceptions(WorkingTime working) {
        return working.exceptions() == null ? List.of() : working.exceptions();
    }

    private static List<LocalTimeRange> ranges(List<WorkingTime.Hours> hours) {
        return hours.stream().map(one -> new LocalTimeRange(one.from(), one.to())).toList();
    }

    ObjectNode plan() {
        ProjectProperties properties = file.getProjectProperties();
        ObjectNode plan = JsonNodeFactory.instance.objectNode();
        String title = properties.getProjectTitle();
        if (title != null && !title.isBlank()) {
            plan.put("name", title);
        }
        put(plan, "startDate", properties.getStartDate());
        put(plan, "statusDate", properties.getStatusDate());
        String currency = properties.getCurrencyCode();
        if (currency != null && currency.matches("[A-Z]{3}")) {
            plan.put("currency", currency);
        }
        WorkingTime working = workingTime(file.getDefaultCalendar(), "The plan keeps the working time that it has.");
        if (working != null) {
            plan.set("calendar", json(working));
        }
        return plan;
    }

    private static void put(ObjectNode plan, String name, @Nullable LocalDateTime time) {
        if (time != null) {
            plan.put(name, time.toLocalDate().toString());
        }
    }

    /** @param instead what is done where it can't be taken */
    private @Nullable WorkingTime workingTime(@Nullable ProjectCalendar calendar, String instead) {
        if (calendar == null) {
            return null;
        }
        Map<DayOfWeek, List<WorkingTime.Hours>> week = new LinkedHashMap<>();
        Arrays.stream(DayOfWeek.values()).filter(calendar::isWorkingDay)
                .forEach(day -> week.put(day, hours(calendar.getHours(day))));
        if (week.isEmpty()) {
            return left(calendar, "It has no working day. " + instead);
        }
        List<WorkingTime.Hours> standard = standard(week);
        List<WorkingTime.DayHours> own = week.entrySet().stream().filter(day -> !day.getValue().equals(standard))
                .map(day -> new WorkingTime.DayHours(day.getKey(), day.getValue())).toList();
        List<WorkingTime.Exception> exceptions = read(calendar, standard);
        if (exceptions.size() > MOST_EXCEPTIONS) {
            return left(calendar, "It has more than " + MOST_EXCEPTIONS + " exceptions. " + instead);
        }
        try {
            WorkingTime working = new WorkingTime(List.copyOf(week.keySet()), standard, exceptions, own);
            working.calendar("/calendar");
            return working;
        } catch (ProblemException unusable) {
            return left(calendar, unusable.detail() + ". " + instead);
        }
    }

    /** The hours that come to a day of duration in this project, or else those of the most weekdays. */
    private List<WorkingTime.Hours> standard(Map<DayOfWeek, List<WorkingTime.Hours>> week) {
        Integer minutesPerDay = file.getProjectProperties().getMinutesPerDay();
        Map<List<WorkingTime.Hours>, Integer> often = new LinkedHashMap<>();
        week.values().forEach(hours -> often.merge(hours, 1, Integer::sum));
        return often.entrySet().stream()
                .max(java.util.Comparator.<Map.Entry<List<WorkingTime.Hours>, Integer>, Boolean> comparing(
                        one -> minutesPerDay != null && minutes(one.getKey()) == minutesPerDay)
                        .thenComparing(Map.Entry::getValue))
                .orElseThrow().getKey();
    }

    private static long minutes(List<WorkingTime.Hours> hours) {
        return hours.stream().mapToLong(one -> java.time.Duration.between(one.from(), one.to()).toMinutes()).sum();
    }

    private @Nullable WorkingTime left(ProjectCalendar calendar, String because) {
        leftovers.note("Calendars", because, "/Calendars/UID-" + calendar.getUniqueID(), calendar.getName());
        return null;
    }

    /** The calendars that tasks follow, by their numbers in the file; those that can't be taken are missing. */
    Map<Integer, Line> ofTasks() {
        Map<Integer, Line> calendars = new LinkedHashMap<>();
        Set<String> names = new HashSet<>();
        for (Task task : file.getTasks()) {
            ProjectCalendar calendar = task.getCalendar();
            if (calendar != null && !calendars.containsKey(calendar.getUniqueID()) && seen.add(calendar.getUniqueID())) {
                WorkingTime working = workingTime(calendar, "Tasks that follow it follow the calendar of the plan.");
                if (working != null) {
                    String name = calendar.getName() == null || calendar.getName().isBlank() ? "Calendar"
                            : calendar.getName().strip();
                    String free = name;
                    for (int number = 2; !names.add(free); number++) {
                        free = name + " (" + number + ")";
                    }
                    ObjectNode fields = JsonNodeFactory.instance.objectNode().put("name", free);
                    fields.set("workingTime", json(working));
                    calendars.put(calendar.getUniqueID(),
                            new Line("/Calendars/UID-" + calendar.getUniqueID(), free, fields, false));
                }
            }
        }
        return calendars;
    }

    private static List<WorkingTime.Hours> hours(List<LocalTimeRange> ranges) {
        return ranges.stream().map(range -> new WorkingTime.Hours(range.getStart(), range.getEnd())).toList();
    }

    private static List<WorkingTime.Exception> read(ProjectCalendar calendar, List<WorkingTime.Hours> standard) {
        List<WorkingTime.Exception> exceptions = new ArrayList<>();
        for (ProjectCalendarException dated : calendar.getExpandedCalendarExceptionsWithWorkWeeks()) {
            boolean single = dated.getFromDate().equals(dated.getToDate());
            List<WorkingTime.Hours> hours = hours(dated);
            exceptions.add(new WorkingTime.Exception(dated.getFromDate(), single ? null : dated.getToDate(),
                    dated.getWorking() ? Boolean.TRUE : null, dated.getName(),
                    hours.isEmpty() || hours.equals(standard) ? null : hours));
        }
        return exceptions;
    }

    private static ObjectNode json(WorkingTime working) {
        ObjectNode calendar = JsonNodeFactory.instance.objectNode();
        ArrayNode days = calendar.putArray("workingDays");
        working.workingDays().forEach(day -> days.add(day.name()));
        put(calendar.putArray("hours"), standard(working));
        ArrayNode exceptions = calendar.putArray("exceptions");
        for (WorkingTime.Exception one : exceptions(working)) {
            ObjectNode exception = exceptions.addObject().put("date", one.date().toString());
            exception.put("until", one.until() == null ? null : one.until().toString());
            exception.put("working", one.working());
            exception.put("name", one.name());
            if (one.hours() != null) {
                put(exception.putArray("hours"), one.hours());
            }
        }
        if (!own(working).isEmpty()) {
            ArrayNode dayHours = calendar.putArray("dayHours");
            own(working).forEach(day -> put(dayHours.addObject().put("day", day.day().name()).putArray("hours"), day.hours()));
        }
        return calendar;
    }

    private static void put(ArrayNode array, List<WorkingTime.Hours> hours) {
        hours.forEach(range -> array.addObject().put("from", range.from().toString()).put("to", range.to().toString()));
    }
}
