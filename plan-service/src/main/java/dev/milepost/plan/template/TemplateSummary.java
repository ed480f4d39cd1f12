package dev.milepost.plan.template;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A template in a list. */
@Schema(name = "TemplateSummary")
record TemplateSummary(
        @Schema(required = true) String key,
        @Schema(required = true) int version,
        @Schema(required = true) String name,
        @Schema(required = true) String description,
        @Schema(required = true) int steps,
        @Schema(required = true) int tasks,
        @Schema(required = true) int gates,
        @Schema(required = true, description = "Whether it came with the product; the others are your own") boolean builtIn) {

    static TemplateSummary of(Template template) {
        return new TemplateSummary(template.key(), template.version(), template.name(), template.description(),
                template.steps().size(), template.steps().stream().mapToInt(step -> step.tasks().size()).sum(),
                template.gates().size(), template.builtIn());
    }
}
