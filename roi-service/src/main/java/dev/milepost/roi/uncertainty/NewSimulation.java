package dev.milepost.roi.uncertainty;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import dev.milepost.roi.cashflow.Convention;
import dev.milepost.roi.cashflow.Period;
import dev.milepost.roi.cashflow.RateConversion;
import dev.milepost.roi.money.Amount;
import dev.milepost.roi.money.CurrencyCode;

/** Flows that depend on uncertain drivers. */
@Schema(name = "NewSimulation")
public record NewSimulation(@Schema(required = true, examples = "USD") @NotNull @CurrencyCode String currency,
        @Schema(required = true, description = "Yearly, as a fraction: 0.1 is 10 %") @NotNull @DecimalMin("-0.99") @DecimalMax("100") @Amount BigDecimal discountRate,
        @Schema(defaultValue = "YEAR") Period period,
        @Schema(defaultValue = "START", description = "START: the first period is undiscounted; END: it is discounted one period; MID: half a period") Convention convention,
        @Schema(defaultValue = "EFFECTIVE") RateConversion rateConversion,
        @Schema(required = true) @NotNull @Size(min = 1, max = 50) List<@NotNull @Valid Driver> drivers,
        @Schema(required = true) @NotNull @Size(min = 1, max = 1_000) List<@NotNull @Valid UncertainFlow> flows,
        @Schema(description = "Pairs of drivers that go together; all others are drawn apart") @Size(max = 200) List<@NotNull @Valid Pair> correlations,
        @Schema(defaultValue = "10000") @Min(100) @Max(100_000) Integer samples,
        @Schema(defaultValue = "1", description = "The same seed gives the same figures") Long seed) {

    private static final int USUAL_SAMPLES = 10_000;

    public NewSimulation {
        period = Objects.requireNonNullElse(period, Period.YEAR);
        convention = Objects.requireNonNullElse(convention, Convention.START);
        rateConversion = Objects.requireNonNullElse(rateConversion, RateConversion.EFFECTIVE);
        correlations = Objects.requireNonNullElse(correlations, List.of());
        samples = Objects.requireNonNullElse(samples, USUAL_SAMPLES);
        seed = Objects.requireNonNullElse(seed, 1L);
    }

    /** The same, drawn more or less often. */
    public NewSimulation withSamples(int other) {
        return new NewSimulation(currency, discountRate, period, convention, rateConversion, drivers, flows, correlations,
                other, seed);
    }

    /** Something uncertain that flows depend on. */
    @Schema(name = "UncertainDriver")
    public record Driver(
            @Schema(required = true) @NotNull @Size(max = 60) @Pattern(regexp = "^[A-Za-z0-9][A-Za-z0-9._-]*$") String key,
            @Schema(required = true) @NotNull @Valid DistributionInput distribution) {
    }

    /** Money of one period: the amount times each of the drivers. */
    @Schema(name = "UncertainFlow")
    public record UncertainFlow(
            @Schema(required = true, description = "0 for the first") @NotNull @Min(0) @Max(1_999) Integer period,
            @Schema(description = "Positive for what comes in, negative for what goes out; 1 if left out") @Amount BigDecimal amount,
            @Schema(description = "Keys; none for a certain amount") @Size(max = 10) List<@NotNull @Size(max = 60) String> drivers) {

        public UncertainFlow {
            amount = Objects.requireNonNullElse(amount, BigDecimal.ONE);
            drivers = Objects.requireNonNullElse(drivers, List.of());
        }
    }

    /** Two drivers that go together. */
    @Schema(name = "DriverCorrelation")
    public record Pair(@Schema(required = true) @NotNull @Size(max = 60) String first,
            @Schema(required = true) @NotNull @Size(max = 60) String second,
            @Schema(required = true, description = "Spearman's rank correlation, -1 to 1") @NotNull @DecimalMin("-1") @DecimalMax("1") @Amount BigDecimal rank) {
    }
}
