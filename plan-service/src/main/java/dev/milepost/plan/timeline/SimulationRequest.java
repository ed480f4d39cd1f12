package dev.milepost.plan.timeline;

import java.time.LocalDate;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import dev.milepost.plan.calendar.CalendarDate;
import dev.milepost.plan.simulation.Shape;

/** How to simulate the finish of a plan. */
@Schema(name = "SimulationRequest")
record SimulationRequest(
        @Schema(description = "How often durations and risks are drawn; 2,000 if left out. Runs times tasks are 10,000,000 at most") @Nullable @Min(100) @Max(20_000) Integer runs,
        @Schema(description = "Repeats the same figures; drawn and told in the answer if left out") @Nullable @Min(0) @Max(9_007_199_254_740_991L) Long seed,
        @Schema(description = "How estimates by three points are spread between their ends: PERT if left out") @Nullable Shape distribution,
        @Schema(description = "Tells how likely the plan finishes by this day") @Nullable @CalendarDate LocalDate deadline,
        @Schema(description = "Whether the open risks of the plan are drawn besides; true if left out") @Nullable Boolean withRisks) {

    private static final int USUAL_RUNS = 2_000;

    int runsOrUsual() {
        return runs == null ? USUAL_RUNS : runs;
    }

    Shape shapeOrUsual() {
        return distribution == null ? Shape.PERT : distribution;
    }

    boolean drawsRisks() {
        return !Boolean.FALSE.equals(withRisks);
    }
}
