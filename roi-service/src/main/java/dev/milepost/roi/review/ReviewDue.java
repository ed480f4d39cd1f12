package dev.milepost.roi.review;

import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/** What others learn when a plan's ROI is due for a review. */
record ReviewDue(UUID planId, UUID businessCaseId, @Nullable LocalDate lastReviewOn, LocalDate dueOn) {
    static final String TYPE = "roi-review.due";
}
