package dev.milepost.plan.evaluation;

import java.time.LocalDate;
import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import dev.milepost.kit.reference.ExternalId;
import dev.milepost.plan.calendar.CalendarDate;
import dev.milepost.plan.decision.Normalization;

/** An evaluation to add. */
@Schema(name = "NewEvaluation")
record NewEvaluation(
        @Schema(description = "Your own id, unique in the organization; usable instead of the id as key:<externalId>") @Nullable @ExternalId String externalId,
        @Schema(required = true) @NotBlank @Size(max = 200) String name,
        @Nullable @Size(max = 10_000) String description,
        @Schema(description = "How values in different units become comparable; MIN_MAX if left out") @Nullable Normalization normalization,
        @Schema(description = "The last day on which it holds") @Nullable @CalendarDate LocalDate validUntil,
        @Schema(description = "Features, cost, scalability, compatibility, flexibility, data protection and way out with equal weights if left out") @Nullable @Size(min = 1, max = 30) List<@NotNull @Valid EvaluationCriterion> criteria,
        @Nullable @Size(max = 30) List<@NotNull @Valid EvaluationOption> options) {

    EvaluationEdit edit() {
        return new EvaluationEdit(externalId, name, description, normalization == null ? Normalization.MIN_MAX : normalization,
                validUntil, criteria == null ? EvaluationCriterion.usual() : criteria, options == null ? List.of() : options);
    }
}
