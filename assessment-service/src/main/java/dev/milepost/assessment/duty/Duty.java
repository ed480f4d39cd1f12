package dev.milepost.assessment.duty;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import dev.milepost.assessment.screening.Applicability;

/**
 * A duty under the law, as a dated, cited row.
 *
 * @param inForceFrom the first day
 * @param inForceUntil the last day; null for no end
 * @param source where the law stands
 * @param note what else one must know of the row; null for nothing
 * @param lastChecked the day on which somebody last looked at the row
 * @param stepKey the step of a plan that its task belongs to
 * @param effortDays of its task, working days of one person
 * @param title by language
 * @param text by language
 */
record Duty(String key, Law law, String jurisdiction, String article, DutyLevel level, Certainty certainty,
        LocalDate inForceFrom, @Nullable LocalDate inForceUntil, String source, @Nullable String note, LocalDate lastChecked,
        String stepKey, BigDecimal effortDays, Applicability applies, Map<String, String> title, Map<String, String> text) {

    DutyState on(LocalDate day) {
        return DutyState.on(day, inForceFrom, inForceUntil);
    }
}
