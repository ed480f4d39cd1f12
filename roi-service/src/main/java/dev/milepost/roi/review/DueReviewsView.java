package dev.milepost.roi.review;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Plans whose ROI is due for a review, the longest overdue first. */
@Schema(name = "DueReviewsView")
public record DueReviewsView(@Schema(required = true) LocalDate on, @Schema(required = true) int days,
        @Schema(required = true) List<DueReview> items) {

    /**
     * @param lastReviewOn absent where the plan was never reviewed
     * @param dueOn since when a review is due: so many days after the last one, or after the case was made
     */
    @Schema(name = "DueReview")
    public record DueReview(@Schema(required = true) UUID planId, @Schema(required = true) UUID businessCaseId,
            @Schema(required = true) String businessCase, @Nullable LocalDate lastReviewOn,
            @Schema(required = true) LocalDate dueOn, @Schema(required = true) long daysOverdue) {
    }
}
