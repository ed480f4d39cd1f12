package dev.milepost.assessment.respondent;

import java.time.LocalDate;
import java.util.UUID;

/**
 * The event {@code respondent.reminder-due}: somebody has not handed in though the date is near or past. Without names: whoever
 * sends reminders reads those.
 */
record ReminderDue(UUID assessmentId, UUID respondentId, LocalDate dueOn) {
    static final String TYPE = "respondent.reminder-due";
}
