package dev.milepost.roi.currency;

import dev.milepost.roi.money.Amount;
import java.math.BigDecimal;
import dev.milepost.roi.money.CalendarDate;
import dev.milepost.roi.money.CurrencyCode;
import jakarta.validation.constraints.DecimalMin;
import dev.milepost.kit.reference.ExternalId;
import java.time.LocalDate;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import jakarta.validation.constraints.Size;

/**
 * A dated exchange rate.
 *
 * @param rate how much of {@code quote} one unit of {@code base} is
 * @param source where it is from, such as a central bank
 */
@Schema(name = "CurrencyRateEdit")
public record CurrencyRateEdit(@Nullable @ExternalId String externalId,
        @NotNull @CurrencyCode @Schema(required = true) String base, @NotNull @CurrencyCode @Schema(required = true) String quote,
        @NotNull @CalendarDate @Schema(required = true, description = "From this day on, until the next one") LocalDate on,
        @NotNull @DecimalMin(value = "0", inclusive = false) @Amount @Schema(required = true, description = "How much of quote one unit of base is") BigDecimal rate,
        @Nullable @Size(max = 200) String source) {
}
