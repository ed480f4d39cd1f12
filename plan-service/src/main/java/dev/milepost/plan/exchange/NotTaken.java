package dev.milepost.plan.exchange;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Something that a file has and a plan has no place for. */
@Schema(name = "NotTaken")
record NotTaken(
        @Schema(required = true, description = "What it is") String what,
        @Schema(required = true, description = "How often it stands in the file") int count,
        @Schema(required = true, description = "Why it was left out, and what was done instead") String because) {
}
