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

/** What can be changed on an evaluation. */
@Schema(name = "EvaluationEdit")
record EvaluationEdit(
        @Nullable @ExternalId String externalId,
        @NotBlank @Size(max = 200) String name,
        @Nullable @Size(max = 10_000) String description,
        @NotNull Normalization normalization,
        @Nullable @CalendarDate LocalDate validUntil,
        @NotNull @Size(min = 1, max = 30) List<@NotNull @Valid EvaluationCriterion> criteria,
        @NotNull @Size(max = 30) List<@NotNull @Valid EvaluationOption> options) {

    EvaluationEdit identified() {
        return new EvaluationEdit(externalId, name, description, normalization, validUntil, List.copyOf(criteria),
                options.stream().map(EvaluationOption::identified).toList());
    }
}
