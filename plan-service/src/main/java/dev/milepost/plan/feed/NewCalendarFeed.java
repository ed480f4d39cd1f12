package dev.milepost.plan.feed;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import dev.milepost.kit.reference.ExternalId;

/** A calendar address to make. */
@Schema(name = "NewCalendarFeed")
record NewCalendarFeed(
        @Schema(description = "Your own id, unique in the organization; usable instead of the id as key:<externalId>") @Nullable @ExternalId String externalId,
        @Schema(required = true, description = "Who or what it is for, so that the right one is revoked") @NotBlank @Size(max = 200) String name,
        @Schema(description = "TODO if left out; EVENT for calendars that ignore tasks, NONE for milestones alone") @Nullable TasksAs tasksAs) {

    CalendarFeedEdit edit() {
        return new CalendarFeedEdit(externalId, name, tasksAs == null ? TasksAs.TODO : tasksAs);
    }
}
