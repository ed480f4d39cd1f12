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

/** What can be changed on a data asset. */
@Schema(name = "DataAssetEdit")
record DataAssetEdit(
        @Nullable @ExternalId String externalId,
        @NotBlank @Size(max = 200) String name,
        @Nullable @Size(max = 10_000) String description,
        @Nullable @Size(max = 200) String owner,
        @Nullable @Size(max = 200) String system,
        @NotNull PersonalDataClass personalData,
        @NotNull @Valid Quality quality,
        @Nullable @Min(0) @Max(NewDataAsset.MOST) Long records,
        @Nullable @Min(1) @Max(NewDataAsset.MOST) Long recordsNeeded,
        @Nullable Accessibility accessibility,
        @Nullable @CalendarDate LocalDate assessedOn,
        @Nullable UUID planId) {
}
