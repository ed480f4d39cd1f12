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

/** What can be changed on an AI system. */
@Schema(name = "AiSystemEdit")
record AiSystemEdit(
        @Nullable @ExternalId String externalId,
        @NotBlank @Size(max = 200) String name,
        @Nullable @Size(max = 200) String supplier,
        @Nullable @Size(max = 2_000) String purpose,
        @NotNull AiRole role,
        @NotNull AiSystemStatus status,
        @Size(max = 100) List<@NotNull UUID> dataAssetIds,
        @Size(max = 50) List<@NotBlank @Size(max = 200) String> affectedGroups,
        @Nullable @Size(max = 2_000) String humanOversight,
        @Nullable @Size(max = 2_000) String switchOff,
        @Nullable @Size(max = 200) String owner,
        @Nullable @CalendarDate LocalDate inUseSince,
        @Nullable @CalendarDate LocalDate retiredOn,
        @Nullable @CalendarDate LocalDate reviewDue,
        @Nullable UUID planId) {

    AiSystemEdit {
        dataAssetIds = dataAssetIds == null ? List.of() : dataAssetIds.stream().distinct().toList();
        affectedGroups = affectedGroups == null ? List.of() : affectedGroups.stream().distinct().toList();
    }
}
