package dev.milepost.plan.calendar;

import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

import dev.milepost.kit.keeping.BatchRules;
import dev.milepost.kit.keeping.PendingBatch;

/** Notes which of many calendars move the dates of plans. */
final class CalendarBatch implements BatchRules<NamedCalendar, NewCalendar, CalendarEdit> {

    private final Instant now;
    private final Set<UUID> moved = new HashSet<>();

    CalendarBatch(Instant now) {
        this.now = now;
    }

    @Override
    public NamedCalendar make(NewCalendar wanted) {
        return new NamedCalendar(wanted.edit(), now);
    }

    @Override
    public void verify(PendingBatch<NamedCalendar, CalendarEdit> batch) {
        batch.changed().forEach((calendar, edit) -> {
            if (calendar.datesDependOn(edit)) {
                moved.add(calendar.id());
            }
        });
    }

    /** The calendars whose change may move dates. */
    Set<UUID> moved() {
        return Set.copyOf(moved);
    }
}
