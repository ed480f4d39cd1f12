package dev.milepost.assessment.duty;

import java.time.LocalDate;
import java.util.Map;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import dev.milepost.assessment.request.CalendarDate;

/** Answers to be evaluated without being kept. */
@Schema(name = "ScreeningRequest")
record ScreeningRequest(
        @Schema(required = true, description = "By the key of the criterion; what is left out stays open") @NotNull @Size(max = 200) Map<String, @NotNull CriterionAnswer> answers,
        @Schema(description = "As of which day; today if left out") @Nullable @CalendarDate LocalDate on) {
}
