package dev.milepost.plan.pilot;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
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

/** A pilot to plan. */
@Schema(name = "NewPilot")
record NewPilot(
        @Schema(description = "Your own id, unique in the organization; usable instead of the id as key:<externalId>") @Nullable @ExternalId String externalId,
        @Schema(required = true) @NotBlank @Size(max = 200) String name,
        @Schema(required = true, description = "What is expected, so that it can turn out wrong") @NotBlank @Size(max = 10_000) String hypothesis,
        @Schema(description = "How it is today, to compare with") @Nullable @Size(max = 10_000) String baseline,
        @Schema(description = "What is tried, and what is not") @Nullable @Size(max = 10_000) String scope,
        @Schema(description = "Who takes part: groups rather than names") @Nullable @Size(max = 10_000) String participants,
        @Nullable @Min(1) @Max(1_000_000) Integer participantCount,
        @Schema(description = "Who answers for it") @Nullable @Size(max = 200) String owner,
        @Schema(description = "The task of the plan in which it is run; what depends on that is held where the pilot is stopped") @Nullable UUID taskId,
        @Schema(description = "In the currency of the plan; spending more breaks a stop rule") @Nullable @DecimalMin("0") @DecimalMax("999999999999999") @Digits(integer = 15, fraction = 4) BigDecimal costCap,
        @Schema(description = "What it has cost so far, in the currency of the plan") @Nullable @DecimalMin("0") @DecimalMax("999999999999999") @Digits(integer = 15, fraction = 4) BigDecimal spent,
        @Schema(description = "The day up to which spent counts") @Nullable @CalendarDate LocalDate spentOn,
        @Schema(description = "Whether a broken stop rule puts what depends on the pilot on hold at once; otherwise a hold is proposed. false if left out") @Nullable Boolean holdAutomatically,
        @Nullable @Size(max = 20) List<@NotNull @Valid PilotCriterion> successCriteria,
        @Schema(description = "What ends the pilot early") @Nullable @Size(max = 20) List<@NotNull @Valid PilotCriterion> stopCriteria) {

    PilotEdit edit() {
        return new PilotEdit(externalId, name, hypothesis, baseline, scope, participants, participantCount, owner, taskId,
                costCap,
                spent, spentOn, Boolean.TRUE.equals(holdAutomatically),
                successCriteria == null ? List.of() : successCriteria, stopCriteria == null ? List.of() : stopCriteria);
    }
}
