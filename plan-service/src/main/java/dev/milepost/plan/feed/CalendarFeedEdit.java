package dev.milepost.plan.feed;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a calendar address is made with. */
@Schema(hidden = true)
record CalendarFeedEdit(@Nullable String externalId, String name, TasksAs tasksAs) {
}
