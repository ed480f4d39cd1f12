package dev.milepost.plan.outline;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A point to tick off within a task. */
@Schema(name = "ChecklistItem")
public record ChecklistItem(
        @Schema(required = true) @NotBlank @Size(max = 500) String text,
        @Schema(description = "false if left out") Boolean done) {

    public ChecklistItem {
        done = done != null && done;
    }
}
