package dev.milepost.roi.review;

import java.util.List;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import java.util.UUID;

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
