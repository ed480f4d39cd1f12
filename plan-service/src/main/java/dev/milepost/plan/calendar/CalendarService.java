package dev.milepost.plan.calendar;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;

import dev.milepost.kit.change.MergePatch;
import dev.milepost.kit.change.Precondition;
import dev.milepost.kit.history.HistoryEntry;
import dev.milepost.kit.keeping.Keeping;
import dev.milepost.kit.keeping.Keepings;
import dev.milepost.kit.page.Page;
import dev.milepost.kit.page.PageRequest;
import dev.milepost.kit.problem.ProblemException;
import dev.milepost.kit.reference.Reference;

/** The calendars of an organization. */
@ApplicationScoped
public class CalendarService {

    private final CalendarRepository calendars;
    private final Keeping<NamedCalendar, CalendarEdit, CalendarView> keeping;
    private final Event<CalendarChanged> calendarChanged;

    CalendarService(CalendarRepository calendars, Keepings keepings, Event<CalendarChanged> calendarChanged) {
        this.calendars = calendars;
        this.keeping = keepings.of("calendar", calendars);
        this.calendarChanged = calendarChanged;
    }

    /** The working time of calendars by their ids, also of those in the bin, which plans that name them still follow. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Map<UUID, WorkingTime> workingTimes(Set<UUID> ids) {
        Map<UUID, WorkingTime> found = new HashMap<>();
        if (!ids.isEmpty()) {
            calendars.of(ids).forEach(calendar -> found.put(calendar.id(), calendar.view().effective()));
        }
        return found;
    }

    /**
     * @param pointer where the id stands in the request, for the problem
     * @throws dev.milepost.kit.problem.ProblemException 422 where there is no such calendar, or it is in the bin
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void require(@Nullable UUID id, String pointer) {
        if (id != null && keeping.find(Reference.of(id)).isEmpty()) {
            throw unknown(id, pointer);
        }
    }

    /**
     * For many that point to calendars, in one question.
     *
     * @param pointer where each has the id, for the problem
     * @return a rule that refuses those of the ids under which there is no calendar as {@link #require} does
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public Consumer<UUID> ruleFor(Set<UUID> ids, String pointer) {
        Set<UUID> present = ids.isEmpty() ? Set.of() : calendars.present(ids);
        return id -> {
            if (!present.contains(id)) {
                throw unknown(id, pointer);
            }
        };
    }

    /** What calendars are called, also those in the bin. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Map<UUID, String> names(Set<UUID> ids) {
        Map<UUID, String> names = new HashMap<>();
        if (!ids.isEmpty()) {
            calendars.of(ids).forEach(calendar -> names.put(calendar.id(), calendar.name()));
        }
        return names;
    }

    /**
     * The calendars that a file needs, each usable: those that the organization has under that name, with the same working
     * time, are found again, the others made under a name that is free.
     *
     * @return their ids by the names of the file
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public Found ofFile(Collection<FileCalendar> wanted) {
        Map<String, UUID> ids = new HashMap<>();
        if (wanted.isEmpty()) {
            return new Found(ids, 0);
        }
        List<NamedCalendar> known = keeping.all();
        Set<String> taken = known.stream().map(NamedCalendar::name).collect(Collectors.toSet());
        List<NamedCalendar> made = new ArrayList<>();
        for (FileCalendar one : wanted) {
            NamedCalendar calendar = known.stream().filter(own -> own.isLike(one)).findFirst().orElse(null);
            if (calendar == null) {
                calendar = new NamedCalendar(one, taken, keeping.now());
                taken.add(calendar.name());
                made.add(calendar);
            }
            ids.put(one.name(), calendar.id());
        }
        keeping.addAll(made);
        return new Found(ids, made.size());
    }

    /**
     * The calendars of a file.
     *
     * @param ids by the names of the file
     * @param made how many the organization did not have
     */
    public record Found(Map<String, UUID> ids, int made) {
    }

    private static ProblemException unknown(UUID id, String pointer) {
        return CalendarProblem.UNKNOWN_CALENDAR
                .because("The organization has no calendar %s; GET /calendars lists those it has", id)
                .at(pointer, "unknown-calendar", "the id of a calendar of the organization");
    }

    @Transactional
    Page<CalendarView> list(CalendarFilter filter, PageRequest request) {
        return keeping.pages(filter.inBin()).where("externalId = :externalId", "externalId", filter.externalId)
                .page(request).map(NamedCalendar::view);
    }

    @Transactional
    CalendarView get(Reference calendar) {
        return keeping.get(calendar);
    }

    @Transactional
    CalendarView create(NewCalendar wanted) {
        return keeping.add(new NamedCalendar(wanted.edit(), keeping.now()));
    }

    @Transactional
    CalendarView change(Reference reference, Precondition precondition, MergePatch patch) {
        NamedCalendar calendar = keeping.required(reference);
        CalendarEdit edit = keeping.merge(calendar, precondition, patch);
        boolean moves = calendar.datesDependOn(edit);
        CalendarView changed = keeping.apply(calendar, edit);
        if (moves) {
            calendarChanged.fire(new CalendarChanged(calendar.id()));
        }
        return changed;
    }

    @Transactional
    void delete(Reference calendar, Precondition precondition) {
        keeping.delete(calendar, precondition);
    }

    @Transactional
    CalendarView restore(Reference calendar) {
        return keeping.restore(calendar);
    }

    @Transactional
    Page<HistoryEntry> history(Reference calendar, PageRequest page) {
        return keeping.history(calendar, page);
    }
}
