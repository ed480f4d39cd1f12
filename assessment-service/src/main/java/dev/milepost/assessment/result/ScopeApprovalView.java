package dev.milepost.assessment.result;

import java.time.Instant;
import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Who agreed that so much of a dimension does not apply. */
@Schema(name = "ScopeApproval")
record ScopeApprovalView(
        @Schema(required = true) String dimension,
        @Schema(required = true, description = "Keys of the questions that did not apply then; with others it lapses") List<String> questions,
        @Nullable String note,
        @Schema(required = true) String approvedBy,
        @Schema(required = true) Instant approvedAt) {
}
