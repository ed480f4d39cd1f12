package dev.milepost.plan.calendar;

import java.util.Set;
import java.util.UUID;

/** Told inside the transaction of the change: dates of what follows one of the calendars may move. */
public record CalendarChanged(Set<UUID> calendarIds) {
}
