package dev.milepost.assessment.respondent;

import java.math.BigDecimal;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What was agreed on about a question. */
@Schema(name = "ConsensusEdit")
record ConsensusEdit(
        @NotNull @Digits(integer = 7, fraction = 6) @Schema(description = "On the question's own scale") BigDecimal value,
        @Nullable @Size(max = 2000) @Schema(description = "Why, or where people still differ") String note) {
}
