package dev.milepost.plan.outline;

import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a task was made from.
 *
 * @param id of what it was made from, in the service that has it
 */
@Schema(name = "TaskOrigin")
public record Origin(@Schema(required = true) Type type, @Schema(required = true) UUID id) {

    /** What tasks are made from. */
    @Schema(name = "TaskOriginType")
    public enum Type {
        /** A recommendation that was accepted in the assessment service. */
        RECOMMENDATION,
        /** An evaluation of the plan, in which an option was chosen. */
        EVALUATION,
        /** A mitigation of one of the plan's risks. */
        MITIGATION
    }
}
