package dev.milepost.plan.risk;

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

/** A risk to add. */
@Schema(name = "NewRisk")
record NewRisk(
        @Schema(description = "Your own id, unique in the organization; usable instead of the id as key:<externalId>") @Nullable @ExternalId String externalId,
        @Schema(required = true) @NotNull Challenge challenge,
        @Schema(required = true) @NotBlank @Size(max = 200) String title,
        @Nullable @Size(max = 10_000) String description,
        @Schema(required = true, description = "1 rare to 5 almost certain") @NotNull @Min(1) @Max(5) Integer likelihood,
        @Schema(required = true, description = "1 hardly felt to 5 ends the plan") @NotNull @Min(1) @Max(5) Integer impact,
        @Schema(description = "What is done about it") @Nullable @Size(max = 10_000) String mitigation,
        @Schema(description = "Who watches it") @Nullable @Size(max = 200) String owner,
        @Nullable @CalendarDate LocalDate reviewDate,
        @Schema(description = "An own kind, needed for OTHER, possible for all") @Nullable @Size(max = 100) String kind,
        @Schema(description = "Of its happening, 0 to 1; derived from the likelihood if left out") @Nullable @DecimalMin("0") @DecimalMax("1") @Digits(integer = 1, fraction = 4) BigDecimal probability,
        @Nullable @Valid DayImpact dayImpact,
        @Schema(description = "What it costs if it happens, in the currency of the plan") @Nullable @DecimalMin("0") @DecimalMax("999999999999999") @Digits(integer = 15, fraction = 4) BigDecimal moneyImpact,
        @Schema(description = "The tasks it would delay; none delays the plan as a whole") @Nullable @Size(max = 200) List<@NotNull UUID> taskIds) {

    RiskEdit edit() {
        return new RiskEdit(externalId, challenge, title, description, likelihood, impact, RiskStatus.OPEN, mitigation, owner,
                reviewDate, kind, probability, dayImpact, moneyImpact, taskIds);
    }
}
