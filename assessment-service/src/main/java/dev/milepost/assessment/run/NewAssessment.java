package dev.milepost.assessment.run;

import java.time.LocalDate;
import java.util.UUID;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import dev.milepost.assessment.scoring.CombinationRule;
import dev.milepost.kit.reference.ExternalId;

/** An assessment to be made. */
@Schema(name = "NewAssessment")
record NewAssessment(
        @NotBlank @Size(max = 200) String title,
        @NotBlank @Size(max = 80) @Schema(description = "Which questionnaire; GET /instruments lists them") String instrumentKey,
        @Nullable @Positive @Schema(description = "Which of its versions; absent for the newest") Integer instrumentVersion,
        @Nullable @Schema(description = "The plan that this assessment is for, and that its recommendations go to") UUID planId,
        @Nullable @ExternalId @Schema(description = "The caller's own key, unique in the organization; usable in addresses as key:<externalId>") String externalId,
        @Nullable @Size(max = 200) @Schema(description = "Who is responsible, in words; absent for whoever begins it") String owner,
        @Nullable @Schema(description = "When respondents shall have answered, where they have no date of their own") LocalDate dueOn,
        @Nullable @Schema(description = "How the answers of several respondents make one; absent for MEDIAN") CombinationRule combination,
        @Nullable @Schema(description = "What others see of respondents' answers; absent for CONFIDENTIAL. Fixed once somebody is asked") Answering answering) {

    /** @param caller who begins it */
    AssessmentEdit edit(String caller) {
        return new AssessmentEdit(title, planId, externalId, owner == null ? caller : owner, dueOn,
                combination == null ? CombinationRule.MEDIAN : combination,
                answering == null ? Answering.CONFIDENTIAL : answering);
    }
}
