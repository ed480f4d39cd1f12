package dev.milepost.plan.message;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A message as callers see it. */
@Schema(name = "MessageView")
public record MessageView(
        @Schema(required = true) UUID id,
        @Schema(required = true) int version,
        @Nullable String externalId,
        @Schema(required = true) String title,
        @Nullable @Schema(description = "For whom, in words; needed where no stakeholders are named") String audience,
        @Schema(required = true, description = "For which stakeholders of the plan") List<UUID> stakeholderIds,
        @Schema(required = true, description = "What it brings them") String benefit,
        @Nullable String text,
        @Schema(required = true) Channel channel,
        @Schema(required = true, description = "When it is to be sent") LocalDate plannedOn,
        @Nullable @Schema(description = "When it was sent; absent until then") LocalDate sentOn,
        @Schema(required = true) boolean sent,
        @Schema(required = true) Instant createdAt,
        @Schema(required = true) Instant updatedAt) {
}
