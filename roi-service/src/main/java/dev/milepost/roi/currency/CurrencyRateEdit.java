package dev.milepost.roi.currency;

import java.math.BigDecimal;
import java.time.LocalDate;

import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import dev.milepost.kit.reference.ExternalId;
import dev.milepost.roi.money.Amount;
import dev.milepost.roi.money.CalendarDate;
import dev.milepost.roi.money.CurrencyCode;

/**
 * A dated exchange rate.
 *
 * @param rate how much of {@code quote} one unit of {@code base} is
 * @param source where it is from, such as a central bank
 */
@Schema(name = "CurrencyRateEdit")
public record CurrencyRateEdit(@Nullable @ExternalId String externalId,
        @NotNull @CurrencyCode @Schema(required = true) String base,
        @NotNull @CurrencyCode @Schema(required = true) String quote,
        @NotNull @CalendarDate @Schema(required = true, description = "From this day on, until the next one") LocalDate on,
        @NotNull @DecimalMin(value = "0", inclusive = false) @Amount @Schema(required = true, description = "How much of quote one unit of base is") BigDecimal rate,
        @Nullable @Size(max = 200) String source) {
}
