package dev.milepost.plan.pilot;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What somebody who takes part says. */
@Schema(name = "NewFeedback")
record NewFeedback(
        @Schema(required = true) @NotBlank @Size(max = 10_000) String text,
        @Schema(description = "1 bad to 5 good") @Nullable @Min(1) @Max(5) Integer rating,
        @Schema(description = "Whose words these are: a group rather than a name") @Nullable @Size(max = 200) String source) {
}
