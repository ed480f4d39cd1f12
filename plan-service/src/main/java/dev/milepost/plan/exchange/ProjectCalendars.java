package dev.milepost.plan.exchange;

import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.mpxj.LocalTimeRange;
import org.mpxj.ProjectCalendar;
import org.mpxj.ProjectCalendarException;
import org.mpxj.ProjectFile;
import org.mpxj.ProjectProperties;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.milepost.kit.problem.ProblemException;
import dev.milepost.plan.calendar.WorkingTime;

/** What a Microsoft Project file says of the whole project: its name, dates and working time. */
final class ProjectCalendars {

    private static final int MOST_EXCEPTIONS = 500;

    private final ProjectFile file;
    private final Map<String, NotTaken> notTaken;

    ProjectCalendars(ProjectFile file, Map<String, NotTaken> notTaken) {
        this.file = file;
        this.notTaken = notTaken;
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
        WorkingTime working = workingTime(file.getDefaultCalendar());
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

    private @Nullable WorkingTime workingTime(@Nullable ProjectCalendar calendar) {
        if (calendar == null) {
            return null;
        }
        List<DayOfWeek> days = Arrays.stream(DayOfWeek.values()).filter(calendar::isWorkingDay).toList();
        if (days.isEmpty()) {
            return left("It has no working day.");
        }
        List<WorkingTime.Hours> hours = hours(calendar.getHours(days.getFirst()));
        if (days.stream().anyMatch(day -> !hours(calendar.getHours(day)).equals(hours))) {
            notTaken.put("Working hours that differ by weekday", new NotTaken("Working hours that differ by weekday", 1,
                    "A plan has the same hours on all working days: those of " + days.getFirst() + " were taken."));
        }
        List<WorkingTime.Exception> exceptions = exceptions(calendar);
        if (exceptions.size() > MOST_EXCEPTIONS) {
            return left("It has more than " + MOST_EXCEPTIONS + " exceptions.");
        }
        try {
            WorkingTime working = new WorkingTime(days, hours, exceptions);
            working.calendar("/calendar");
            return working;
        } catch (ProblemException unusable) {
            return left(unusable.detail());
        }
    }

    private @Nullable WorkingTime left(String because) {
        notTaken.put("The calendar", new NotTaken("The calendar", 1, because));
        return null;
    }

    private static List<WorkingTime.Hours> hours(List<LocalTimeRange> ranges) {
        return ranges.stream().map(range -> new WorkingTime.Hours(range.getStart(), range.getEnd())).toList();
    }

    private static List<WorkingTime.Exception> exceptions(ProjectCalendar calendar) {
        List<WorkingTime.Exception> exceptions = new ArrayList<>();
        for (ProjectCalendarException dated : calendar.getExpandedCalendarExceptions()) {
            boolean single = dated.getFromDate().equals(dated.getToDate());
            exceptions.add(new WorkingTime.Exception(dated.getFromDate(), single ? null : dated.getToDate(),
                    dated.getWorking() ? Boolean.TRUE : null, dated.getName()));
        }
        return exceptions;
    }

    private static ObjectNode json(WorkingTime working) {
        ObjectNode calendar = JsonNodeFactory.instance.objectNode();
        ArrayNode days = calendar.putArray("workingDays");
        working.workingDays().forEach(day -> days.add(day.name()));
        ArrayNode hours = calendar.putArray("hours");
        for (WorkingTime.Hours range : working.hours() == null ? List.<WorkingTime.Hours> of() : working.hours()) {
            hours.addObject().put("from", range.from().toString()).put("to", range.to().toString());
        }
        ArrayNode exceptions = calendar.putArray("exceptions");
        for (WorkingTime.Exception one : working.exceptions() == null ? List.<WorkingTime.Exception> of()
                : working.exceptions()) {
            ObjectNode exception = exceptions.addObject().put("date", one.date().toString());
            exception.put("until", one.until() == null ? null : one.until().toString());
            exception.put("working", one.working());
            exception.put("name", one.name());
        }
        return calendar;
    }
}
