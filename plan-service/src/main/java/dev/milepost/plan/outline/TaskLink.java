package dev.milepost.plan.outline;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Something elsewhere that belongs to a task, such as a document or a ticket. */
@Schema(name = "TaskLink")
public record TaskLink(
        @Schema(required = true) @NotBlank @Size(max = Texts.NAME) String title,
        @Schema(required = true, description = "An address that begins with http:// or https://") @NotNull @Size(max = 2_000) @Pattern(regexp = "(?i)https?://[^\\s/?#]+\\S*", message = "must be an address that begins with http:// or https://") String url) {
}
