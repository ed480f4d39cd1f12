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

/** What can be changed on a risk. */
@Schema(name = "RiskEdit")
record RiskEdit(
        @Nullable @ExternalId String externalId,
        @NotNull Challenge challenge,
        @NotBlank @Size(max = 200) String title,
        @Nullable @Size(max = 10_000) String description,
        @Min(1) @Max(5) int likelihood,
        @Min(1) @Max(5) int impact,
        @NotNull RiskStatus status,
        @Nullable @Size(max = 10_000) String mitigation,
        @Nullable @Size(max = 200) String owner,
        @Nullable @CalendarDate LocalDate reviewDate,
        @Nullable @Size(max = 100) String kind,
        @Nullable @DecimalMin("0") @DecimalMax("1") @Digits(integer = 1, fraction = 4) BigDecimal probability,
        @Nullable @Valid DayImpact dayImpact,
        @Nullable @DecimalMin("0") @DecimalMax("999999999999999") @Digits(integer = 15, fraction = 4) BigDecimal moneyImpact,
        @Nullable @Size(max = 200) List<@NotNull UUID> taskIds) {
}
