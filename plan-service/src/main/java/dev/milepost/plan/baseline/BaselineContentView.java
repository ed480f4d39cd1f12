package dev.milepost.plan.baseline;

import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A baseline with all that it holds. */
@Schema(name = "BaselineContentView")
public record BaselineContentView(
        @Schema(required = true) BaselineView baseline,
        @Schema(required = true, description = "In the order of the plan") List<TaskCopy> tasks,
        @Schema(required = true, description = "In the order they were made") List<LineCopy> budgetLines) {
}
