package dev.milepost.plan.ranking;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An input without which there is no score. */
@Schema(name = "MissingInput")
public record Missing(
        @Schema(required = true, description = "The field, or the key of the criterion") String input,
        @Schema(required = true) String because) {
}
