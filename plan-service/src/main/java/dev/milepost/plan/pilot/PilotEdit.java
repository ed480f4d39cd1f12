package dev.milepost.plan.pilot;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import dev.milepost.kit.reference.ExternalId;
import dev.milepost.plan.calendar.CalendarDate;

/** What can be changed on a pilot. */
@Schema(name = "PilotEdit")
record PilotEdit(
        @Nullable @ExternalId String externalId,
        @NotBlank @Size(max = 200) String name,
        @NotBlank @Size(max = 10_000) String hypothesis,
        @Nullable @Size(max = 10_000) String baseline,
        @Nullable @Size(max = 10_000) String scope,
        @Nullable @Size(max = 10_000) String participants,
        @Nullable @Min(1) @Max(1_000_000) Integer participantCount,
        @Nullable @Size(max = 200) String owner,
        @Nullable UUID taskId,
        @Nullable @DecimalMin("0") @DecimalMax("999999999999999") @Digits(integer = 15, fraction = 4) BigDecimal costCap,
        @Nullable @DecimalMin("0") @DecimalMax("999999999999999") @Digits(integer = 15, fraction = 4) BigDecimal spent,
        @Nullable @CalendarDate LocalDate spentOn,
        boolean holdAutomatically,
        @Size(max = 20) List<@NotNull @Valid PilotCriterion> successCriteria,
        @Size(max = 20) List<@NotNull @Valid PilotCriterion> stopCriteria) {

    PilotEdit {
        successCriteria = successCriteria == null ? List.of() : successCriteria;
        stopCriteria = stopCriteria == null ? List.of() : stopCriteria;
    }

    /** Whether both test the same. */
    boolean testsTheSameAs(PilotEdit other) {
        return hypothesis.equals(other.hypothesis) && Objects.equals(baseline, other.baseline)
                && successCriteria.equals(other.successCriteria) && stopCriteria.equals(other.stopCriteria);
    }
}
