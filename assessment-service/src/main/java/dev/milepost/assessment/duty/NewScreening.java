package dev.milepost.assessment.duty;

import java.time.LocalDate;
import java.util.Map;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import dev.milepost.assessment.request.CalendarDate;
import dev.milepost.kit.reference.ExternalId;

/** Answers about an AI system, to be kept. */
@Schema(name = "NewScreening")
record NewScreening(
        @Schema(description = "Your own id, unique in the organization; usable instead of the id as key:<externalId>") @Nullable @ExternalId String externalId,
        @Schema(required = true, description = "By the key of the criterion; what is left out stays open") @NotNull @Size(max = 200) Map<String, @NotNull CriterionAnswer> answers,
        @Schema(description = "The day on which they were given") @Nullable @CalendarDate LocalDate screenedOn,
        @Nullable @Size(max = 10_000) String note) {

    ScreeningEdit edit() {
        return new ScreeningEdit(externalId, answers, screenedOn, note);
    }
}
