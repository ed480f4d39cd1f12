package dev.milepost.plan.capacity;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where a plan, together with the other active ones, asks more of a team than it takes. */
@Schema(name = "ChangeCapacityView")
record ChangeCapacityView(
        @Schema(required = true) UUID planId,
        @Schema(required = true, description = "Whether any limit is exceeded") boolean exceeded,
        @Schema(required = true, description = "The same in one sentence") String text,
        @Schema(required = true, description = "The teams that open tasks of the plan touch, by name") List<Team> teams) {

    /** A team. */
    @Schema(name = "TeamCapacity")
    record Team(
            @Schema(required = true) String team,
            @Schema(required = true, description = "How many changes at once it takes") int limit,
            @Schema(required = true, description = "How many of the plan's open tasks touch it") int changes,
            @Schema(required = true, description = "The most that touch it on one day, those of other active plans counted") int peak,
            @Schema(required = true, description = "Runs of days with more than the limit") List<Excess> exceeded) {
    }

    /** Days with more than the limit. */
    @Schema(name = "CapacityExcess")
    record Excess(
            @Schema(required = true, description = "The first day") LocalDate from,
            @Schema(required = true, description = "The last day") LocalDate until,
            @Schema(required = true, description = "The most on one of the days") int peak,
            @Schema(required = true, description = "The first day with that many") LocalDate peakOn,
            @Schema(required = true, description = "The Mondays of the weeks it touches") List<LocalDate> weeks,
            @Schema(required = true) List<Touching> changes) {
    }

    /** A task that touches a team. */
    @Schema(name = "TouchingChange")
    record Touching(
            @Schema(required = true) UUID planId,
            @Schema(required = true) String planName,
            @Schema(required = true) UUID taskId,
            @Schema(required = true) String name,
            @Schema(required = true) LocalDate start,
            @Schema(required = true) LocalDate finish) {
    }
}
