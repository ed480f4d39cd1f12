package dev.milepost.assessment.respondent;

import java.util.List;
import java.util.UUID;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Personal links to be made at once. */
@Schema(name = "NewRespondentLinks")
record NewLinks(
        @Nullable @Size(min = 1, max = 500) @Schema(description = "Who gets one; absent for everybody who has no account, has not handed in and has no link that lets in") List<@NotNull UUID> respondentIds,
        @Nullable @Min(1) @Max(365) @Schema(description = "For how many days they let in; absent for 30") Integer validDays) {
}
