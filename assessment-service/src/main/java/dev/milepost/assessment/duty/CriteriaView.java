package dev.milepost.assessment.duty;

import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a screening asks. */
@Schema(name = "ScreeningCriteria")
record CriteriaView(
        @Schema(required = true, description = "That this is no legal advice") String notice,
        @Schema(required = true) List<CriterionView> items) {

    /** @param source where the law or its guidelines say so */
    @Schema(name = "ScreeningCriterion")
    record CriterionView(
            @Schema(required = true) String key,
            @Schema(required = true) CriterionGroup group,
            @Schema(required = true, description = "The question") String text,
            @Schema(required = true, description = "Where the law or its guidelines say so") String source) {
    }
}
