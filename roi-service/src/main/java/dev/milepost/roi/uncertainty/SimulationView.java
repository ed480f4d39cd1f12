package dev.milepost.roi.uncertainty;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import dev.milepost.roi.calculation.InputHash;
import dev.milepost.roi.cashflow.Convention;
import dev.milepost.roi.cashflow.Period;
import dev.milepost.roi.cashflow.RateConversion;
import dev.milepost.roi.money.Rounding;
import dev.milepost.roi.simulation.Distribution;
import dev.milepost.roi.simulation.Simulation;
import dev.milepost.roi.simulation.Spread;

/**
 * How the net present value spreads.
 *
 * @param atMeans with every driver at its mean; it differs from the mean where drivers are multiplied and go together
 * @param mean over all samples, with its standard error
 * @param quantiles 5 % to 95 %, each with its standard error
 * @param probabilityOfLoss how likely the net present value is below 0
 * @param drivers by how much they decide, the strongest first
 */
@Schema(name = "SimulationView")
public record SimulationView(@Schema(required = true) SimulationConventions conventions,
        @Schema(required = true) BigDecimal atMeans,
        @Schema(required = true) EstimateView mean, @Schema(required = true) BigDecimal deviation,
        @Schema(required = true) List<QuantileView> quantiles, @Schema(required = true) EstimateView probabilityOfLoss,
        @Schema(required = true) List<BarView> histogram, @Schema(required = true) List<DriverView> drivers) {

    private static final double[] SHARES = { 0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95 };
    private static final int BARS = 40;

    /**
     * By what rules it was drawn and computed.
     *
     * @param scenario of a case; null where there are none
     * @param freedTime whether freed time counts; null where nothing says what is freed time
     * @param inputHash SHA-256 of everything the figures depend on: flows, distributions, correlations, samples and seed too;
     *        null of what an earlier version simulated
     * @param inputsAsOf when the last of the inputs changed or was measured; null where all of them came with the request
     */
    @Schema(name = "SimulationConventions")
    public record SimulationConventions(@Schema(required = true) String currency,
            @Schema(required = true) BigDecimal discountRate,
            @Schema(required = true) Period period, @Schema(required = true) Convention convention,
            @Schema(required = true) RateConversion rateConversion, @Schema(required = true) int samples,
            @Schema(required = true) long seed,
            @Nullable @Schema(description = "Of a case; absent where there are none") String scenario,
            @Nullable @Schema(description = "Whether freed time counts; absent where nothing says what is freed time") Boolean freedTime,
            @Nullable @Schema(description = "SHA-256 of everything the figures depend on: flows, distributions, correlations, samples and seed too; absent of what an earlier version simulated") String inputHash,
            @Nullable @Schema(description = "When the last of the inputs changed or was measured; absent where all of them came with the request") Instant inputsAsOf) {

        static SimulationConventions of(NewSimulation wanted) {
            return new SimulationConventions(wanted.currency(), wanted.discountRate(), wanted.period(), wanted.convention(),
                    wanted.rateConversion(), wanted.samples(), wanted.seed(), null, null, InputHash.of(wanted),
                    null);
        }

        /** The same of a case. */
        public SimulationConventions of(String itsScenario, boolean withFreedTime, Instant asOf) {
            return new SimulationConventions(currency, discountRate, period, convention, rateConversion, samples, seed,
                    itsScenario, withFreedTime, inputHash, asOf);
        }
    }

    /** A figure and how far chance may have moved it, as a standard error. */
    @Schema(name = "SimulationEstimate")
    public record EstimateView(@Schema(required = true) BigDecimal value, @Schema(required = true) BigDecimal error) {
    }

    /** The value that the share of the samples falls below. */
    @Schema(name = "SimulationQuantile")
    public record QuantileView(@Schema(required = true) BigDecimal share, @Schema(required = true) BigDecimal value,
            @Schema(required = true) BigDecimal error) {
    }

    /** How many samples fell from one value up to another. */
    @Schema(name = "SimulationBar")
    public record BarView(@Schema(required = true) BigDecimal from, @Schema(required = true) BigDecimal to,
            @Schema(required = true) int count) {
    }

    /** @param rankCorrelation of the figure with the driver, -1 to 1; absent where one of them never differs */
    @Schema(name = "SimulationDriver")
    public record DriverView(@Schema(required = true) String key, @Schema(required = true) BigDecimal mean,
            @Schema(required = true) BigDecimal deviation, @Nullable BigDecimal rankCorrelation) {

        private double weight() {
            return rankCorrelation == null ? 0 : Math.abs(rankCorrelation.doubleValue());
        }
    }

    public static SimulationView of(NewSimulation wanted, Simulation simulation, Spread spread) {
        Rounding money = Rounding.of(wanted.currency());
        List<QuantileView> quantiles = new ArrayList<>();
        for (double share : SHARES) {
            Spread.Estimate quantile = spread.quantile(share);
            quantiles.add(new QuantileView(BigDecimal.valueOf(share), money.money(BigDecimal.valueOf(quantile.value())),
                    money.money(BigDecimal.valueOf(quantile.error()))));
        }
        Spread.Estimate mean = spread.meanEstimate();
        Spread.Estimate loss = spread.probabilityBelow(0);
        return new SimulationView(SimulationConventions.of(wanted),
                money.money(BigDecimal.valueOf(SimulationModel.atMeans(simulation))),
                new EstimateView(money.money(BigDecimal.valueOf(mean.value())), money.money(BigDecimal.valueOf(mean.error()))),
                money.money(BigDecimal.valueOf(spread.deviation())), quantiles,
                new EstimateView(rate(loss.value()), rate(loss.error())),
                spread.histogram(BARS).stream().map(bar -> new BarView(money.money(BigDecimal.valueOf(bar.from())),
                        money.money(BigDecimal.valueOf(bar.to())), bar.count())).toList(),
                drivers(wanted, simulation, spread));
    }

    /** The same, told as that of a case. */
    public SimulationView ofCase(String scenario, boolean freedTime, Instant asOf) {
        return new SimulationView(conventions.of(scenario, freedTime, asOf), atMeans, mean, deviation, quantiles,
                probabilityOfLoss, histogram, drivers);
    }

    /** Without some drivers. */
    public SimulationView without(Set<String> keys) {
        return new SimulationView(conventions, atMeans, mean, deviation, quantiles, probabilityOfLoss, histogram,
                drivers.stream().filter(driver -> !keys.contains(driver.key())).toList());
    }

    private static List<DriverView> drivers(NewSimulation wanted, Simulation simulation, Spread spread) {
        List<DriverView> drivers = new ArrayList<>();
        for (int i = 0; i < simulation.drivers().size(); i++) {
            Distribution driver = simulation.drivers().get(i);
            drivers.add(new DriverView(wanted.drivers().get(i).key(), rate(driver.mean()), rate(Math.sqrt(driver.variance())),
                    spread.rankCorrelations().get(i).map(SimulationView::rate).orElse(null)));
        }
        drivers.sort((one, other) -> Double.compare(other.weight(), one.weight()));
        return drivers;
    }

    private static BigDecimal rate(double value) {
        return Rounding.rate(BigDecimal.valueOf(value));
    }
}
