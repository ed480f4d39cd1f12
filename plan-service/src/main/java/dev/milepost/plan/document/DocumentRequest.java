package dev.milepost.plan.document;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A document with a logo of one's own. */
@Schema(name = "DocumentRequest")
record DocumentRequest(
        @Schema(description = "en, de, es or fr; en if left out") @Nullable @Pattern(regexp = "en|de|es|fr", message = "must be en, de, es or fr") String lang,
        @Schema(description = "A PNG or JPEG in Base64, for the head of the first page") @Nullable @Size(max = 900_000) String logo) {
}
