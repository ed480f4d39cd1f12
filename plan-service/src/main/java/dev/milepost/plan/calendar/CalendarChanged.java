package dev.milepost.plan.calendar;

import java.util.UUID;

/** Told inside the transaction of the change: dates of what follows the calendar may move. */
public record CalendarChanged(UUID calendarId) {
}
