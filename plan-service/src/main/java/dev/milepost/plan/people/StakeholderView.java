package dev.milepost.plan.people;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A stakeholder as callers see it. */
@Schema(name = "StakeholderView")
public record StakeholderView(
        @Schema(required = true) UUID id,
        @Schema(required = true) int version,
        @Nullable String externalId,
        @Schema(required = true, description = "A person, a group such as the support team, or a partner") String name,
        @Schema(required = true) StakeholderKind kind,
        @Nullable @Schema(description = "What they have to do with the plan") String role,
        @Schema(required = true, description = "1 hardly any to 5 decides") int influence,
        @Schema(required = true, description = "1 hardly any to 5 looks every day") int interest,
        @Schema(required = true, description = "How they stand to the plan") Attitude attitude,
        @Schema(required = true, description = "Whether their work changes with the plan: each affected one is to be consulted and answered") boolean affected,
        @Nullable @Schema(description = "How to reach them") String contact,
        @Nullable String note,
        @Nullable @Schema(description = "When they were heard") LocalDate consultedOn,
        @Nullable @Schema(description = "When they learned what became of what they said") LocalDate answeredOn,
        @Schema(required = true, description = "From 4 on, influence and interest count as high") Quadrant quadrant,
        @Schema(required = true) Instant createdAt,
        @Schema(required = true) Instant updatedAt) {
}
