package dev.milepost.plan.capacity;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

import dev.milepost.plan.exact.Exact;
import dev.milepost.plan.load.Effort;
import dev.milepost.plan.load.PersonWeek;
import dev.milepost.plan.load.Workload;
import dev.milepost.plan.outline.TaskView;
import dev.milepost.plan.schedule.WorkCalendar;

/** Reads from dates and effort who has more to do in a week than hours to do it. */
final class Overload {

    private static final String CONVENTION = "A task's effort is shared evenly among those who do it, and what is left of it is spread evenly over the working days from its start, "
            + "or the status date if that is later, to its finish; weeks begin on Monday.";
    private static final BigDecimal ALL = BigDecimal.valueOf(100);
    private static final int DECIMALS = 2;

    private final OpenTasks open;
    private final WorkCalendar calendar;
    private final Map<String, BigDecimal> ownHours;
    private final Map<String, TaskView> byId;

    private Overload(OpenTasks open, Map<String, BigDecimal> ownHours) {
        this.open = open;
        this.calendar = open.content().plan().calendar().calendar("/calendar");
        this.ownHours = ownHours;
        this.byId = open.all().stream().collect(Collectors.toMap(task -> task.id().toString(), Function.identity()));
    }

    static OverloadView of(OpenTasks open, ChangeLimitsEdit limits) {
        return new Overload(open, limits.hoursPerDay()).view();
    }

    private OverloadView view() {
        Map<String, List<TaskView>> byPerson = new TreeMap<>();
        for (TaskView task : open.all()) {
            task.people().forEach(person -> byPerson.computeIfAbsent(person, one -> new ArrayList<>()).add(task));
        }
        List<Effort> efforts = byPerson.entrySet().stream()
                .flatMap(entry -> entry.getValue().stream().flatMap(task -> effort(entry.getKey(), task).stream())).toList();
        Map<String, List<PersonWeek>> weeks = Workload.of(efforts, calendar, this::hoursPerDay).stream()
                .collect(Collectors.groupingBy(PersonWeek::person));
        List<OverloadView.Person> people = byPerson.entrySet().stream()
                .map(entry -> person(entry.getKey(), entry.getValue(), weeks.getOrDefault(entry.getKey(), List.of()))).toList();
        List<OverloadView.Person> beyond = people.stream().filter(person -> !person.weeks().isEmpty()).toList();
        String text = beyond.isEmpty() ? "Nobody is given more hours in a week than they have."
                : beyond.stream().map(Overload::sentence).collect(Collectors.joining(" "));
        return new OverloadView(open.content().plan().id(), !beyond.isEmpty(), text, calendar.hoursPerDay(), CONVENTION,
                people);
    }

    private static String sentence(OverloadView.Person person) {
        OverloadView.Week first = person.weeks().getFirst();
        return "\"" + person.assignee() + "\" has " + first.hours().toPlainString() + " hours to do in the week of "
                + first.monday()
                + " and " + first.available().toPlainString() + " to do them in.";
    }

    private OverloadView.Person person(String name, List<TaskView> tasks, List<PersonWeek> weeks) {
        BigDecimal hours = weeks.stream().map(PersonWeek::hours).reduce(BigDecimal.ZERO, BigDecimal::add);
        List<OverloadView.Task> without = tasks.stream().filter(task -> task.effortHours() == null)
                .map(task -> new OverloadView.Task(task.id(), task.name(), null)).toList();
        return new OverloadView.Person(name, hoursPerDay(name), Exact.plain(hours), tasks.size(), without,
                weeks.stream().filter(PersonWeek::isOverloaded).map(this::week).toList());
    }

    private OverloadView.Week week(PersonWeek week) {
        List<OverloadView.Task> tasks = week.shares().stream()
                .flatMap(share -> Optional.ofNullable(byId.get(share.key()))
                        .map(task -> new OverloadView.Task(task.id(), task.name(), Exact.plain(share.hours()))).stream())
                .toList();
        return new OverloadView.Week(week.monday(), Exact.plain(week.hours()), Exact.plain(week.available()),
                Exact.plain(week.hours().subtract(week.available())), tasks);
    }

    private Optional<Effort> effort(String person, TaskView task) {
        BigDecimal effort = task.effortOfEach();
        if (effort == null) {
            return Optional.empty();
        }
        BigDecimal left = effort.multiply(ALL.subtract(BigDecimal.valueOf(task.percentDone()))).divide(ALL,
                DECIMALS,
                RoundingMode.HALF_UP);
        LocalDate finish = open.finish(task);
        LocalDate statusDate = open.content().plan().statusDate();
        LocalDate start = open.start(task);
        LocalDate from = statusDate != null && statusDate.isAfter(start) ? statusDate : start;
        return Optional.of(new Effort(task.id().toString(), person, from.isAfter(finish) ? finish : from, finish, left));
    }

    private BigDecimal hoursPerDay(String person) {
        return Exact.plain(ownHours.getOrDefault(person, calendar.hoursPerDay()));
    }
}
