package dev.milepost.kit.problem;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The explanation of one kind of problem. */
@Schema(name = "ProblemExplanation")
record ProblemView(@Schema(required = true) String type, @Schema(required = true) String code,
        @Schema(required = true) int status, @Schema(required = true) String title) {

    static ProblemView of(ProblemType type) {
        return new ProblemView(Problems.address(type), type.code(), type.status(), type.title());
    }
}
