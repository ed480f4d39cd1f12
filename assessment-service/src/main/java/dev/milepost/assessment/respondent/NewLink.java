package dev.milepost.assessment.respondent;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A personal link to be made. */
@Schema(name = "NewRespondentLink")
record NewLink(
        @Nullable @Min(1) @Max(365) @Schema(description = "For how many days it lets in; absent for 30") Integer validDays) {
}
