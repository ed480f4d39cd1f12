package dev.milepost.roi.businesscase;

import java.util.List;
import java.util.Objects;
import java.util.Set;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import dev.milepost.roi.calculation.Conventions;
import dev.milepost.roi.calculation.FigureView;
import dev.milepost.roi.calculation.MetricsView;
import dev.milepost.roi.calculation.PaybackView;
import dev.milepost.roi.calculation.RateOfReturnView;
import dev.milepost.roi.projection.Scenario;

/**
 * All figures of a case under one scenario, with and without freed time.
 *
 * @param withoutFreedTime the same figures as if freed time were worth nothing
 * @param readings what was read from elsewhere for them
 * @param complete whether all of that could be read; if not, last known values stand in, and 0 where there is none
 */
@Schema(name = "CaseMetricsView")
public record CaseMetricsView(@Schema(required = true) Conventions conventions, @Schema(required = true) FigureView npv,
        @Schema(required = true) FigureView roi, @Schema(required = true) FigureView simpleRoi,
        @Schema(required = true) FigureView benefitCostRatio, @Schema(required = true) RateOfReturnView irr,
        @Schema(required = true) FigureView mirr, @Schema(required = true) PaybackView payback,
        @Schema(required = true) FigureView presentValueOfCosts, @Schema(required = true) FigureView presentValueOfBenefits,
        @Schema(required = true) FigureView presentValueOfDisbenefits,
        @Schema(required = true) MetricsView.WorthView totalCostOfOwnership,
        @Schema(required = true) MetricsView.PeakView peakFunding,
        @Schema(required = true, description = "The same figures as if freed time were worth nothing") MetricsView withoutFreedTime,
        @Schema(required = true, description = "What was read from elsewhere for these figures") List<InputReading> readings,
        @Schema(required = true, description = "Whether all of that could be read; if not, last known values stand in, and 0 where there is none") boolean complete) {

    /** The case itself. */
    public static CaseMetricsView of(CaseValuation valuation) {
        return of(valuation, Scenario.EXPECTED);
    }

    /** Without what was read for some drivers. */
    CaseMetricsView without(Set<String> keys) {
        return new CaseMetricsView(conventions, npv, roi, simpleRoi, benefitCostRatio, irr, mirr, payback, presentValueOfCosts,
                presentValueOfBenefits, presentValueOfDisbenefits, totalCostOfOwnership, peakFunding, withoutFreedTime,
                InputReading.without(keys, readings), complete);
    }

    public static CaseMetricsView of(CaseValuation valuation, String scenario) {
        MetricsView all = valuation.computation(scenario).metrics(false);
        return new CaseMetricsView(all.conventions(), Objects.requireNonNull(all.npv()), all.roi(), all.simpleRoi(),
                all.benefitCostRatio(), Objects.requireNonNull(all.irr()), all.mirr(), all.payback(), all.presentValueOfCosts(),
                all.presentValueOfBenefits(), all.presentValueOfDisbenefits(), all.totalCostOfOwnership(), all.peakFunding(),
                valuation.computationWithoutFreedTime(scenario).metrics(false), valuation.readings(),
                valuation.isComplete());
    }
}
