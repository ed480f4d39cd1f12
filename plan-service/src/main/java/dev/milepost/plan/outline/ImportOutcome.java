package dev.milepost.plan.outline;

import java.util.Map;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What an import did to a plan.
 *
 * @param calendars how many the organization has since because tasks follow them
 * @param further what came along with the outline
 * @param stepIds which steps the file's keys mean
 * @param taskIds which tasks the file's keys mean
 */
public record ImportOutcome(UUID planId, Counts goals, Counts steps, Counts tasks, Counts dependencies,
        int calendars, Counts further, Map<String, UUID> stepIds, Map<String, UUID> taskIds) {

    /** How many of one kind were made, changed, and found as they are. */
    @Schema(name = "ImportCounts")
    public record Counts(
            @Schema(required = true) int created,
            @Schema(required = true) int updated,
            @Schema(required = true, description = "There already, exactly so") int unchanged) {

        public static final Counts NONE = new Counts(0, 0, 0);
    }
}
