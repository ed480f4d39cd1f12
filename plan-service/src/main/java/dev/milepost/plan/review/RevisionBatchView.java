package dev.milepost.plan.review;

import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What was made at once, in the order of the request. */
@Schema(name = "RevisionBatch")
record RevisionBatchView(@Schema(required = true) List<RevisionView> created) {
}
