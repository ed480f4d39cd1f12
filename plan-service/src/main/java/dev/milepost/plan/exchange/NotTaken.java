package dev.milepost.plan.exchange;

import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Something that a file has and a plan has no place for. */
@Schema(name = "NotTaken")
record NotTaken(
        @Schema(required = true, description = "What it is") String what,
        @Schema(required = true, description = "How often it stands in the file") int count,
        @Schema(required = true, description = "Why it was left out, and what was done instead") String because,
        @Schema(required = true, description = "Where it stands in the file; the first 200") List<Place> places) {

    static final int MOST_PLACES = 200;

    /** Where something stands. */
    @Schema(name = "PlaceInFile")
    record Place(
            @Schema(required = true, description = "As problems tell it, such as /Tasks/UID-7") String pointer,
            @Nullable @Schema(description = "What is called so there, such as the name of the task") String name) {
    }
}
