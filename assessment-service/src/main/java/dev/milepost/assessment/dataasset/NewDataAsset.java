package dev.milepost.assessment.dataasset;

import java.time.LocalDate;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import dev.milepost.assessment.request.CalendarDate;
import dev.milepost.kit.reference.ExternalId;

/** A data asset to add. */
@Schema(name = "NewDataAsset")
record NewDataAsset(
        @Schema(description = "Your own id, unique in the organization; usable instead of the id as key:<externalId>") @Nullable @ExternalId String externalId,
        @Schema(required = true, description = "Such as Order history") @NotBlank @Size(max = 200) String name,
        @Nullable @Size(max = 10_000) String description,
        @Nullable @Size(max = 200) @Schema(description = "Who answers for it") String owner,
        @Nullable @Size(max = 200) @Schema(description = "Where it is kept") String system,
        @Schema(required = true, description = "How much it says about people, in the terms of the GDPR") @NotNull PersonalDataClass personalData,
        @Nullable @Valid Quality quality,
        @Nullable @Min(0) @Max(MOST) @Schema(description = "How many records there are; absent where nobody knows") Long records,
        @Nullable @Min(1) @Max(MOST) @Schema(description = "How many the use case needs; any number will do if left out") Long recordsNeeded,
        @Nullable @Schema(description = "How a program can get at it; absent where nobody knows") Accessibility accessibility,
        @Nullable @CalendarDate @Schema(description = "The day on which this was judged") LocalDate assessedOn,
        @Nullable @Schema(description = "The plan that takes the task of collecting, cleaning or integrating it") UUID planId) {
    static final long MOST = 1_000_000_000_000L;

    DataAssetEdit edit() {
        return new DataAssetEdit(externalId, name, description, owner, system, personalData,
                quality == null ? Quality.UNKNOWN : quality, records, recordsNeeded, accessibility, assessedOn, planId);
    }
}
