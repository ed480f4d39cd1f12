package dev.milepost.assessment.run;

import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A new assessment, and what became of the answers of the one it goes on from. */
@Schema(name = "Reassessment")
record ReassessmentView(
        @Schema(required = true) AssessmentView assessment,
        @Schema(required = true, description = "How many answers were taken over, all marked until somebody confirms or changes them") int carriedOver,
        @Schema(required = true, description = "Answers that could not be taken over") List<NotCarried> notCarried) {

    /** An answer of the earlier assessment that the new one has no place for. */
    @Schema(name = "NotCarriedOver")
    record NotCarried(@Schema(required = true) String questionKey, @Schema(required = true) Reason reason) {
    }

    /** Why an answer is not taken over. */
    @Schema(name = "NotCarriedOverReason")
    enum Reason {
        /** The version doesn't ask the question any more. */
        NOT_ASKED,
        /** The question has another type, scale or other options, so that the same answer would mean something else. */
        ASKED_DIFFERENTLY
    }
}
