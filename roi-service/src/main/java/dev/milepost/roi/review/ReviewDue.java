package dev.milepost.roi.review;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import java.util.UUID;

/** What others learn when a plan's ROI is due for a review. */
record ReviewDue(UUID planId, UUID businessCaseId, @Nullable LocalDate lastReviewOn, LocalDate dueOn) {
    static final String TYPE = "roi-review.due";
}
