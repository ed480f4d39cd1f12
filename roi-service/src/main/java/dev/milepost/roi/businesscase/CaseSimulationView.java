package dev.milepost.roi.businesscase;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import dev.milepost.roi.uncertainty.SimulationView;

/**
 * How the net present value of a case spreads.
 *
 * @param readings what was read from elsewhere for it
 * @param complete whether all of that could be read; if not, last known values stand in, and 0 where there is none
 */
@Schema(name = "CaseSimulationView")
public record CaseSimulationView(@Schema(required = true) SimulationView.SimulationConventions conventions,
        @Schema(required = true) BigDecimal atMeans, @Schema(required = true) SimulationView.EstimateView mean,
        @Schema(required = true) BigDecimal deviation, @Schema(required = true) List<SimulationView.QuantileView> quantiles,
        @Schema(required = true) SimulationView.EstimateView probabilityOfLoss,
        @Schema(required = true) List<SimulationView.BarView> histogram,
        @Schema(required = true) List<SimulationView.DriverView> drivers,
        @Schema(required = true, description = "What was read from elsewhere for it") List<InputReading> readings,
        @Schema(required = true, description = "Whether all of that could be read; if not, last known values stand in, and 0 where there is none") boolean complete) {

    static CaseSimulationView of(SimulationView view, CaseValuation valuation, String scenario, boolean freedTime) {
        return new CaseSimulationView(view.conventions().of(scenario, freedTime, valuation.asOf()), view.atMeans(), view.mean(),
                view.deviation(), view.quantiles(), view.probabilityOfLoss(), view.histogram(), view.drivers(),
                valuation.readings(), valuation.isComplete());
    }

    /** Without some drivers. */
    CaseSimulationView without(Set<String> keys) {
        return new CaseSimulationView(conventions, atMeans, mean, deviation, quantiles, probabilityOfLoss, histogram,
                drivers.stream().filter(driver -> !keys.contains(driver.key())).toList(), InputReading.without(keys, readings),
                complete);
    }
}
