package dev.milepost.assessment.dataasset;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A data asset with what is to be done about it. */
@Schema(name = "DataAsset")
public record DataAssetView(
        @Schema(required = true) UUID id,
        @Schema(required = true) int version,
        @Nullable String externalId,
        @Schema(required = true) String name,
        @Nullable String description,
        @Nullable @Schema(description = "Who answers for it") String owner,
        @Nullable @Schema(description = "Where it is kept") String system,
        @Schema(required = true, description = "How much it says about people, in the terms of the GDPR") PersonalDataClass personalData,
        @Schema(required = true) Quality quality,
        @Nullable @Schema(description = "The mean of the four scores on 0 to 100; absent while one of them is") BigDecimal qualityPercent,
        @Nullable @Schema(description = "How many records there are; absent where nobody knows") Long records,
        @Nullable @Schema(description = "How many the use case needs; any number will do if absent") Long recordsNeeded,
        @Nullable @Schema(description = "How a program can get at it; absent where nobody knows") Accessibility accessibility,
        @Nullable @Schema(description = "The day on which this was judged") LocalDate assessedOn,
        @Nullable @Schema(description = "The plan that takes the task of collecting, cleaning or integrating it") UUID planId,
        @Nullable @Schema(description = "What is to be done with it; absent while something of unknown could still speak against it") DataOutcome outcome,
        @Schema(required = true, description = "Everything that speaks against using it as it is, the first to be dealt with first; that one decides the outcome") List<NeedView> needs,
        @Schema(required = true, description = "What nobody has stated yet") List<String> unknown,
        @Schema(required = true, description = "By which the outcome is decided") String rule,
        @Schema(required = true) Instant createdAt,
        @Schema(required = true) Instant updatedAt) {

    /** @param reason in one half sentence */
    @Schema(name = "DataAssetNeed")
    public record NeedView(
            @Schema(required = true) DataOutcome outcome,
            @Schema(required = true, description = "The field that says so") String field,
            @Schema(required = true) String reason) {
    }
}
