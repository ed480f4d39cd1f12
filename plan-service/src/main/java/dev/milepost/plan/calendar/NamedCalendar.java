package dev.milepost.plan.calendar;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

import org.hibernate.annotations.ColumnTransformer;
import org.jspecify.annotations.Nullable;

import dev.milepost.kit.keeping.Kept;

/** Working time that an organization gives a name, so that many plans and tasks can follow it. */
@Entity
@Table(name = "calendar")
class NamedCalendar extends Kept<CalendarEdit, CalendarView> {

    private static final int LONGEST_NAME = 200;
    private static final Pattern NUMBERED = Pattern.compile(" \\([0-9]+\\)$");

    @Column
    private String name;
    @Convert(converter = WorkingTimeConverter.class)
    @ColumnTransformer(write = "cast(? as jsonb)")
    @Column(name = "working_time")
    private WorkingTime workingTime;
    @Convert(converter = HolidayChoiceConverter.class)
    @ColumnTransformer(write = "cast(? as jsonb)")
    @Column
    private @Nullable HolidayChoice holidays;
    /** Kept, so that a newer edition of the library moves no plan by itself. */
    @Convert(converter = HolidayDatesConverter.class)
    @ColumnTransformer(write = "cast(? as jsonb)")
    @Column(name = "holiday_dates")
    private List<HolidayDate> holidayDates;

    protected NamedCalendar() {
    }

    NamedCalendar(CalendarEdit edit, Instant now) {
        super(now);
        take(edit, now);
    }

    /** @param taken the names that others have: it gets a number behind its own where that is one of them */
    NamedCalendar(FileCalendar file, Set<String> taken, Instant now) {
        this(new CalendarEdit(null, free(file.name(), taken), file.workingTime(), null), now);
    }

    private static String free(String name, Set<String> taken) {
        String free = name;
        for (int number = 2; taken.contains(free); number++) {
            String behind = " (" + number + ")";
            free = name.substring(0, Math.min(name.length(), LONGEST_NAME - behind.length())) + behind;
        }
        return free;
    }

    /** Whether it is what a file means: of the same working time, and of that name, with or without a number behind it. */
    boolean isLike(FileCalendar file) {
        return (name.equals(file.name()) || name.startsWith(file.name() + " (") && NUMBERED.matcher(name).find())
                && view().effective().worksLike(file.workingTime());
    }

    String name() {
        return name;
    }

    @Override
    protected CalendarEdit edit() {
        return new CalendarEdit(externalId(), name, workingTime, holidays);
    }

    @Override
    protected final void take(CalendarEdit edit, Instant now) {
        List<HolidayDate> free = edit.holidays() == null ? List.of() : PublicHolidays.of(edit.holidays(), "/holidays/");
        WorkingTime working = edit.workingTime().complete();
        working.withFreeDays(free).calendar("/workingTime");
        externalId(edit.externalId());
        name = edit.name();
        workingTime = working;
        holidays = edit.holidays();
        holidayDates = free;
    }

    /** Whether dates of plans may follow from something else after the edit. */
    boolean datesDependOn(CalendarEdit edit) {
        return !workingTime.equals(edit.workingTime()) || !Objects.equals(holidays, edit.holidays());
    }

    @Override
    protected CalendarView view() {
        return new CalendarView(id(), version(), externalId(), name, workingTime, holidays, holidayDates, createdAt(),
                updatedAt(), deletedAt());
    }
}
