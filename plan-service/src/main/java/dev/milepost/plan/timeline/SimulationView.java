package dev.milepost.plan.timeline;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import dev.milepost.plan.simulation.Shape;

/** When a plan may finish, by how often it did in many draws. */
@Schema(name = "SimulationView")
record SimulationView(
        @Schema(required = true) UUID planId,
        @Schema(required = true) int runs,
        @Schema(required = true, description = "Repeats these figures") long seed,
        @Schema(required = true) Shape distribution,
        @Schema(required = true) SimulationConventions conventions,
        @Schema(required = true, description = "In one plain sentence") String text,
        @Schema(required = true, description = "The finish with the likely durations and without risks") SimulatedDay planned,
        @Schema(required = true, description = "By then half of the runs had finished") LocalDate p50,
        @Schema(required = true, description = "By then 80 of 100 runs had finished") LocalDate p80,
        @Schema(required = true, description = "By then 95 of 100 runs had finished") LocalDate p95,
        @Schema(required = true) LocalDate earliest,
        @Schema(required = true) LocalDate latest,
        @Schema(required = true, description = "Working days from the start to the finish, both counted") BigDecimal meanDays,
        @Schema(required = true, description = "Standard deviation of the same") BigDecimal deviationDays,
        @Nullable @Schema(description = "Absent where none was asked for") SimulatedDay deadline,
        @Schema(required = true) List<SimulatedBucket> histogram,
        @Schema(required = true, description = "All that are scheduled and have no others inside them, in the order of the outline") List<SimulatedTask> tasks,
        @Schema(required = true, description = "The open risks that were drawn") List<SimulatedRisk> risks) {

    private static final int DECIMALS = 4;

    /** What the figures mean. */
    @Schema(name = "SimulationConventions")
    record SimulationConventions(
            @Schema(required = true) String durations,
            @Schema(required = true) String risks,
            @Schema(required = true) String quantiles,
            @Schema(required = true) String criticality) {

        static final SimulationConventions USUAL = new SimulationConventions(
                "Tasks with optimisticDays and pessimisticDays are drawn between them, durationDays being the likely value; all"
                        + " others take their durationDays, what is done keeps its dates; rounded to half hours",
                "Each open risk with days happens in the share of runs that its probability says; its tasks then take the drawn"
                        + " days longer, or the plan finishes so many working days later where it names none",
                "P80 is the first day by which 80 of 100 runs had finished",
                "The share of the runs in which the task was critical: total float of 0 or less");
    }

    /** How likely the plan finishes by a day. */
    @Schema(name = "SimulatedDay")
    record SimulatedDay(
            @Schema(required = true) LocalDate date,
            @Schema(required = true, description = "0 to 1") BigDecimal probability) {
    }

    /** Some days in a row. */
    @Schema(name = "SimulatedBucket")
    record SimulatedBucket(
            @Schema(required = true) LocalDate from,
            @Schema(required = true, description = "Included") LocalDate to,
            @Schema(required = true, description = "How many runs finished on these days") int runs) {
    }

    /** A task. */
    @Schema(name = "SimulatedTask")
    record SimulatedTask(
            @Schema(required = true) UUID taskId,
            @Schema(required = true) String key,
            @Schema(required = true, description = "The share of the runs in which it was critical, 0 to 1") BigDecimal criticality,
            @Schema(required = true, description = "Whether its duration was drawn") boolean uncertain,
            @Nullable @Schema(description = "How likely it meets its deadline, 0 to 1; absent without one") BigDecimal deadlineProbability) {
    }

    /** A risk. */
    @Schema(name = "SimulatedRisk")
    record SimulatedRisk(
            @Schema(required = true) UUID riskId,
            @Schema(required = true) String title,
            @Schema(required = true, description = "0 to 1") BigDecimal probability,
            @Schema(required = true, description = "In which share of the runs it happened") BigDecimal happened) {
    }

    /** Shares are told to four decimals. */
    static BigDecimal share(double value) {
        BigDecimal rounded = BigDecimal.valueOf(value).setScale(DECIMALS, RoundingMode.HALF_UP).stripTrailingZeros();
        return rounded.scale() < 0 ? rounded.setScale(0) : rounded;
    }
}
