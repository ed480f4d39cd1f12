package dev.milepost.assessment.aisystem;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import dev.milepost.assessment.request.CalendarDate;
import dev.milepost.kit.reference.ExternalId;

/** An AI system to register. */
@Schema(name = "NewAiSystem")
record NewAiSystem(
        @Schema(description = "Your own id, unique in the organization; usable instead of the id as key:<externalId>") @Nullable @ExternalId String externalId,
        @Schema(required = true, description = "Such as Answer assistant") @NotBlank @Size(max = 200) String name,
        @Schema(description = "Who makes or sells it") @Nullable @Size(max = 200) String supplier,
        @Schema(description = "What it is for") @Nullable @Size(max = 2_000) String purpose,
        @Schema(required = true, description = "What you are to it under the EU AI Act") @NotNull AiRole role,
        @Schema(description = "PROPOSED if left out; tools already in use begin with IN_USE") @Nullable AiSystemStatus status,
        @Schema(description = "Data assets that it uses") @Nullable @Size(max = 100) List<@NotNull UUID> dataAssetIds,
        @Schema(description = "Whom its results concern, such as customers, applicants, staff") @Nullable @Size(max = 50) List<@NotBlank @Size(max = 200) String> affectedGroups,
        @Schema(description = "Who looks at what it does, when, and what they may decide; needed for IN_USE") @Nullable @Size(max = 2_000) String humanOversight,
        @Schema(description = "How it is switched off, and how work goes on then; needed for PILOT and IN_USE") @Nullable @Size(max = 2_000) String switchOff,
        @Schema(description = "Who answers for it; needed for PILOT and IN_USE") @Nullable @Size(max = 200) String owner,
        @Nullable @CalendarDate LocalDate inUseSince,
        @Schema(description = "Today, where it is left out with RETIRED") @Nullable @CalendarDate LocalDate retiredOn,
        @Schema(description = "When it is to be looked at again") @Nullable @CalendarDate LocalDate reviewDue,
        @Schema(description = "The plan that brings it in and takes its tasks") @Nullable UUID planId) {

    AiSystemEdit edit() {
        return new AiSystemEdit(externalId, name, supplier, purpose, role, status == null ? AiSystemStatus.PROPOSED : status,
                dataAssetIds == null ? List.of() : dataAssetIds, affectedGroups == null ? List.of() : affectedGroups,
                humanOversight, switchOff, owner, inUseSince, retiredOn, reviewDue, planId);
    }
}
