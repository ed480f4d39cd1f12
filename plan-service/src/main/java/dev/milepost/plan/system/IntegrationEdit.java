package dev.milepost.plan.system;

import java.math.BigDecimal;
import java.util.UUID;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import dev.milepost.kit.reference.ExternalId;

/** What can be changed on an integration. */
@Schema(name = "IntegrationEdit")
record IntegrationEdit(
        @Nullable @ExternalId String externalId,
        @NotNull UUID systemId,
        @Nullable @Size(max = 10_000) String description,
        @NotNull IntegrationMethod method,
        @NotNull IntegrationStatus status,
        @Nullable @DecimalMin("0") @DecimalMax("10000") @Digits(integer = 5, fraction = 4) BigDecimal effortDays,
        @Nullable @Min(1) @Max(5) Integer compatibility,
        @Nullable @Size(max = 2_000) String compatibilityReason,
        @Nullable @Size(max = 2_000) String fallback,
        @Nullable @Size(max = 200) String owner) {
}
