package dev.milepost.assessment.result;

import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Agreement that so much of a dimension does not apply. */
@Schema(name = "NewScopeApproval")
record NewScopeApproval(@Nullable @Size(max = 2000) @Schema(description = "Why") String note) {
}
