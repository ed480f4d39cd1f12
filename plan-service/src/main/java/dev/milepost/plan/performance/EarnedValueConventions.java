package dev.milepost.plan.performance;

import java.time.LocalDate;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the figures of earned value mean. */
@Schema(name = "EarnedValueConventions")
record EarnedValueConventions(
        @Schema(required = true) String planned,
        @Schema(required = true) String overhead,
        @Schema(required = true) String earned,
        @Schema(required = true, description = "The day on which the reported percentages were true") LocalDate reportedOn,
        @Schema(required = true) String actual,
        @Schema(required = true) String rounding,
        @Schema(required = true) String time) {

    static EarnedValueConventions of(LocalDate reportedOn) {
        return new EarnedValueConventions(
                "Value is planned by the dates of the baseline and by the same method by which it is earned; PERCENT plans it"
                        + " evenly over the working days of a task. The dates of budget lines say when money is due, not when value"
                        + " is planned",
                "A budget of a step, of the plan or of a task with others below it is planned and earned as the tasks in it are,"
                        + " each weighted by its duration",
                "Done is all, by every method. Work in progress counts as reported; for a day before the report, on a straight"
                        + " line from the actual start. Deleted tasks earn nothing",
                reportedOn,
                "As the roi service says: all costs of the plan up to and including the day, in the currency of the baseline",
                "Amounts to the smallest unit of the currency, parts by the largest remainder so that they add up; rates to 12"
                        + " digits",
                "In working days of the baseline's calendar from its start, after Lipke's earned schedule. Where nothing was"
                        + " planned for some days, the one nearest to now counts");
    }
}
