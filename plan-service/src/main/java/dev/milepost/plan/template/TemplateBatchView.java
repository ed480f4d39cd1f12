package dev.milepost.plan.template;

import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a batch of templates has done, each list in the order of the request. */
@Schema(name = "TemplateBatch")
record TemplateBatchView(
        @Schema(required = true) List<Template> created,
        @Schema(required = true, description = "The keys of the templates that are in the bin now") List<String> deleted) {
}
