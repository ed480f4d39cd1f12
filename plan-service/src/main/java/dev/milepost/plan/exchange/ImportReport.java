package dev.milepost.plan.exchange;

import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import dev.milepost.plan.outline.ImportOutcome;

/** What was taken from a file and what was not. */
@Schema(name = "ImportReport")
record ImportReport(
        @Schema(required = true) UUID planId,
        @Schema(required = true, description = "csv, json or mspdi") String format,
        @Schema(required = true) ImportOutcome.Counts goals,
        @Schema(required = true) ImportOutcome.Counts steps,
        @Schema(required = true) ImportOutcome.Counts tasks,
        @Schema(required = true) ImportOutcome.Counts dependencies,
        @Schema(required = true) ImportOutcome.Counts budgetLines,
        @Schema(required = true, description = "How many calendars the organization has since because tasks follow them; those it had under the same name with the same working time are used") int calendars,
        @Schema(required = true, description = "How many baselines were made; those whose names were there stay as they are") int baselines,
        @Schema(required = true, description = "What the file has besides and a plan has no place for; empty where everything was taken") List<NotTaken> notTaken) {

    static ImportReport of(FileFormat format, ImportOutcome outcome, int baselines, List<NotTaken> notTaken) {
        return new ImportReport(outcome.planId(), format.name().toLowerCase(java.util.Locale.ROOT), outcome.goals(),
                outcome.steps(), outcome.tasks(), outcome.dependencies(), outcome.further(), outcome.calendars(), baselines,
                notTaken);
    }
}
