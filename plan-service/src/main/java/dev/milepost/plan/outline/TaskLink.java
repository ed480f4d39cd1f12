package dev.milepost.plan.outline;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import dev.milepost.kit.reference.WebAddress;

/** Something elsewhere that belongs to a task, such as a document or a ticket. */
@Schema(name = "TaskLink")
public record TaskLink(
        @Schema(required = true) @NotBlank @Size(max = Texts.NAME) String title,
        @Schema(required = true, description = WebAddress.DESCRIPTION) @NotNull @WebAddress String url) {
}
