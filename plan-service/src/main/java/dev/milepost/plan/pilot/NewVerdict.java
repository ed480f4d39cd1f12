package dev.milepost.plan.pilot;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What is decided about the running iteration. */
@Schema(name = "NewVerdict")
record NewVerdict(
        @Schema(required = true) @NotNull Verdict verdict,
        @Schema(required = true, description = "On which facts") @NotBlank @Size(max = 10_000) String evidence,
        @Schema(description = "An address that begins with http:// or https://") @Nullable @Size(max = 2_000) @Pattern(regexp = "(?i)https?://[^\\s/?#]+\\S*", message = "must be an address that begins with http:// or https://") String link) {
}
