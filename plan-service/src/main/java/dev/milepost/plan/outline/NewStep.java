package dev.milepost.plan.outline;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import dev.milepost.kit.reference.ExternalId;

/** A step to add. */
@Schema(name = "NewStep")
public record NewStep(
        @Schema(description = "Your own id, unique in the organization; usable instead of the id as key:<externalId>") @Nullable @ExternalId String externalId,
        @Schema(description = "Unique in the plan; made from the name if left out") @Nullable @Size(max = Texts.KEY) @Pattern(regexp = Texts.SLUG, message = Texts.SLUG_WORDS) String key,
        @Schema(required = true) @NotBlank @Size(max = Texts.NAME) String name,
        @Nullable @Size(max = Texts.DESCRIPTION) String description,
        @Schema(description = "Place in the order of steps, from 1; last if left out") @Nullable @Min(1) @Max(10_000) Integer position) {

    StepEdit edit(int lastPosition) {
        return new StepEdit(externalId, name, description, position == null ? lastPosition + 1 : position);
    }
}
