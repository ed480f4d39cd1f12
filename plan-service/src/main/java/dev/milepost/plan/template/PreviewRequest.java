package dev.milepost.plan.template;

import java.math.BigDecimal;
import java.time.LocalDate;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import dev.milepost.plan.calendar.CalendarDate;
import dev.milepost.plan.calendar.WorkingTime;

/** What a preview of a template rests on. */
@Schema(name = "TemplatePreviewRequest")
record PreviewRequest(
        @Schema(required = true, description = "Nothing starts before this day") @NotNull @CalendarDate LocalDate startDate,
        @Schema(description = "Monday to Friday, eight hours a day, if left out") @Nullable @Valid WorkingTime calendar,
        @Schema(description = "The whole budget, to see what the typical shares of it come to") @Nullable @DecimalMin("0") @DecimalMax("1000000000000") @Digits(integer = 13, fraction = 2) BigDecimal budget) {
}
