package dev.milepost.plan.feed;

import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a batch of calendar addresses has done, each list in the order of the request. */
@Schema(name = "CalendarFeedBatch")
record CalendarFeedBatchView(
        @Schema(required = true, description = "With their secrets, which are shown this once") List<MadeCalendarFeed> created,
        @Schema(required = true, description = "The ids of the addresses that are revoked now") List<UUID> deleted) {
}
