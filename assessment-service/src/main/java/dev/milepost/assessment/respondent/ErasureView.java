package dev.milepost.assessment.respondent;

import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What became of everything that was kept about a respondent. */
@Schema(name = "RespondentErasure")
record ErasureView(
        @Schema(required = true, description = "All that is left in the history: that somebody of this id was erased") UUID respondentId,
        @Schema(required = true, description = "NOTHING, or the FIGURES alone that a completed result rests on, which then stays as it is to the byte; FIGURES_AND_WORDS where others erase somebody who answered in confidence: a comment or a document that vanished would tell whose it was") Kept kept,
        @Schema(required = true, description = "Answers that were deleted, or of which only what is kept is left") int answers,
        @Schema(required = true, description = "Pieces of evidence that were deleted with their files") int evidence,
        @Schema(required = true, description = "Personal links that were deleted with their sessions") int links) {

    /** What is left. */
    @Schema(name = "KeptAfterErasure")
    enum Kept {
        /** Nothing at all. */
        NOTHING,
        /** States and values of answers, group and dimensions, of nobody. */
        FIGURES,
        /** And the comments and documents that were told without names, of nobody. */
        FIGURES_AND_WORDS
    }
}
