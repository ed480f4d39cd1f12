package dev.milepost.assessment.aisystem;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An AI system as the register has it. */
@Schema(name = "AiSystem")
public record AiSystemView(
        @Schema(required = true) UUID id,
        @Schema(required = true) int version,
        @Nullable String externalId,
        @Schema(required = true, description = "Such as Answer assistant") String name,
        @Nullable @Schema(description = "Who makes or sells it") String supplier,
        @Nullable @Schema(description = "What it is for") String purpose,
        @Schema(required = true, description = "What you are to it under the EU AI Act") AiRole role,
        @Schema(required = true, description = "PROPOSED if left out; tools already in use begin with IN_USE") AiSystemStatus status,
        @Schema(required = true, description = "Data assets that it uses") List<UUID> dataAssetIds,
        @Schema(required = true, description = "Whom its results concern, such as customers, applicants, staff") List<String> affectedGroups,
        @Nullable @Schema(description = "Who looks at what it does, when, and what they may decide; needed for IN_USE") String humanOversight,
        @Nullable @Schema(description = "How it is switched off, and how work goes on then; needed for PILOT and IN_USE") String switchOff,
        @Nullable @Schema(description = "Who answers for it; needed for PILOT and IN_USE") String owner,
        @Nullable LocalDate inUseSince,
        @Nullable @Schema(description = "Today, where it is left out with RETIRED") LocalDate retiredOn,
        @Nullable @Schema(description = "When it is to be looked at again") LocalDate reviewDue,
        @Nullable @Schema(description = "The plan that brings it in and takes its tasks") UUID planId,
        @Schema(required = true, description = "What its sheet lacks: purpose, supplier, owner, affectedGroups, humanOversight, switchOff") List<String> missing,
        @Schema(required = true) Instant createdAt,
        @Schema(required = true) Instant updatedAt) {
}
