package dev.milepost.roi.calculation;

import java.math.BigDecimal;
import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import dev.milepost.roi.cashflow.Appraisal;
import dev.milepost.roi.cashflow.PeakFunding;
import dev.milepost.roi.money.Rounding;

/**
 * All figures of a series of costs and benefits. Money is rounded to the digits of its currency, rates to 12 digits.
 *
 * @param npv net present value of flows per period; {@code xnpv} is the same of dated flows
 * @param irr internal rate of return of flows per period; {@code xirr} is the same of dated flows
 * @param roi (present value of benefits - of costs) / present value of costs; {@code simpleRoi} is the same undiscounted
 * @param trace every step, only when asked for
 * @param traces what each figure was computed of, likewise
 */
public record MetricsView(@Schema(required = true) Conventions conventions, @Nullable FigureView npv,
        @Nullable FigureView xnpv, @Schema(required = true) FigureView roi, @Schema(required = true) FigureView simpleRoi,
        @Schema(required = true) FigureView benefitCostRatio, @Nullable RateOfReturnView irr,
        @Nullable RateOfReturnView xirr, @Schema(required = true) FigureView mirr,
        @Schema(required = true) PaybackView payback, @Schema(required = true) FigureView presentValueOfCosts,
        @Schema(required = true) FigureView presentValueOfBenefits,
        @Schema(required = true) FigureView presentValueOfDisbenefits,
        @Schema(required = true) WorthView totalCostOfOwnership, @Schema(required = true) PeakView peakFunding,
        @Nullable List<TraceStep> trace, @Nullable MetricTraces traces) {

    /** The same money, undiscounted and discounted. */
    public record WorthView(@Schema(required = true) BigDecimal nominal, @Schema(required = true) BigDecimal presentValue) {
    }

    /**
     * The most money that is out at any time.
     *
     * @param nominalAt which flow reaches it, counted from 0
     */
    public record PeakView(@Schema(required = true) BigDecimal nominal, @Schema(required = true) int nominalAt,
            @Schema(required = true) BigDecimal presentValue, @Schema(required = true) int presentValueAt) {
        static PeakView of(PeakFunding nominal, PeakFunding discounted, Rounding rounding) {
            return new PeakView(rounding.money(nominal.amount()), nominal.index(), rounding.money(discounted.amount()),
                    discounted.index());
        }
    }

    static MetricsView of(Computation computation, boolean withTrace) {
        Appraisal appraisal = computation.appraisal();
        Rounding rounding = Rounding.of(computation.conventions().currency());
        Computation.PresentValues worth = computation.presentValues();
        FigureView npv = FigureView.of(rounding.money(appraisal.npv()));
        boolean dated = computation.isDated();
        return new MetricsView(computation.conventions(), dated ? null : npv, dated ? npv : null,
                FigureView.of(appraisal.roi(), Rounding::rate), FigureView.of(appraisal.simpleRoi(), Rounding::rate),
                FigureView.of(appraisal.benefitCostRatio(), Rounding::rate), dated ? null : computation.rateOfReturn(),
                dated ? computation.rateOfReturn() : null,
                FigureView.of(appraisal.modifiedRateOfReturn(), Rounding::rate),
                PaybackView.of(appraisal.payback(), appraisal.discountedPayback(), computation.resolution()),
                FigureView.of(worth.costs()), FigureView.of(worth.benefits()), FigureView.of(worth.disbenefits()),
                new WorthView(rounding.money(appraisal.costs().nominal()), worth.costs()),
                PeakView.of(appraisal.peakFunding(), appraisal.discountedPeakFunding(), rounding),
                withTrace ? computation.trace() : null, withTrace ? computation.traces() : null);
    }
}
