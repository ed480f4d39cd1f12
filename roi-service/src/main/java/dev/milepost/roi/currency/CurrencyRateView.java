package dev.milepost.roi.currency;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An exchange rate as callers see it. */
@Schema(name = "CurrencyRateView")
public record CurrencyRateView(@Schema(required = true) UUID id, @Schema(required = true) int version,
        @Nullable String externalId, @Schema(required = true) String base, @Schema(required = true) String quote,
        @Schema(required = true) LocalDate on, @Schema(required = true) BigDecimal rate, @Nullable String source,
        @Schema(required = true) Instant createdAt, @Schema(required = true) Instant updatedAt) {
}
