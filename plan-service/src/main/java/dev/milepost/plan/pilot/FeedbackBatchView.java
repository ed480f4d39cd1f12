package dev.milepost.plan.pilot;

import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What was recorded at once, in the order of the request. */
@Schema(name = "FeedbackBatch")
record FeedbackBatchView(@Schema(required = true) List<FeedbackView> created) {
}
