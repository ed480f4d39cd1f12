package dev.milepost.roi.calculation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Of each figure the numbers that it was computed of, so that anyone can compute it again; the net present value is the sum of
 * the steps. Amounts are unrounded, to 24 digits, unless said otherwise.
 *
 * @param rateOfReturn absent where there is none
 * @param modifiedRateOfReturn absent where there is none
 * @param running the running totals, of which payback and peak funding are read
 */
@Schema(name = "MetricTraces")
public record MetricTraces(@Schema(required = true) RatioTrace roi, @Schema(required = true) RatioTrace simpleRoi,
        @Schema(required = true) RatioTrace benefitCostRatio, @Nullable RateOfReturnTrace rateOfReturn,
        @Nullable ModifiedRateTrace modifiedRateOfReturn,
        @Schema(required = true, description = "Of these payback and peak funding are read") List<RunningTotal> running,
        @Schema(required = true) PaybackTrace payback, @Schema(required = true) PaybackTrace discountedPayback,
        @Schema(required = true) CostTrace totalCostOfOwnership, @Schema(required = true) PeakTrace peakFunding,
        @Schema(required = true) PeakTrace discountedPeakFunding) {

    /** Sums over all steps, discounted or not as the figure has it. */
    @Schema(name = "RatioTrace")
    public record RatioTrace(@Schema(required = true) String formula, @Schema(required = true) BigDecimal benefits,
            @Schema(required = true) BigDecimal disbenefits, @Schema(required = true) BigDecimal costs,
            @Schema(required = true) FigureView figure) {
    }

    /**
     * At the rate all flows are worth nothing together.
     *
     * @param onePlusRate 1 + the rate, to all digits that are known
     * @param valuedAt the flow that the present values refer to: the first one, or the last one of a rate below 0
     * @param sum of the present values: 0, but for what the last digit of the rate makes of very large amounts
     */
    @Schema(name = "RateOfReturnTrace")
    public record RateOfReturnTrace(@Schema(required = true) BigDecimal value, @Schema(required = true) BigDecimal onePlusRate,
            @Schema(required = true, description = "The flow that the present values refer to: the first one, or the last one of a rate below 0") int valuedAt,
            @Schema(required = true) List<RateStep> steps, @Schema(required = true) BigDecimal sum) {
    }

    /** @param presentValue at the rate of return, rounded so that all of them add up to the sum */
    @Schema(name = "RateOfReturnStep")
    public record RateStep(@Schema(required = true) int index, @Nullable LocalDate on, @Schema(required = true) BigDecimal net,
            @Schema(required = true) BigDecimal factor, @Schema(required = true) BigDecimal presentValue) {
    }

    /**
     * (gained / invested) ^ (1 / time) - 1.
     *
     * @param invested what is paid, brought to the first flow at the finance rate
     * @param gained what comes in, brought to the last flow at the reinvestment rate
     * @param time between the two, in periods or years
     */
    @Schema(name = "ModifiedRateTrace")
    public record ModifiedRateTrace(@Schema(required = true) BigDecimal value, @Schema(required = true) BigDecimal invested,
            @Schema(required = true) BigDecimal gained,
            @Schema(required = true, description = "From the first flow to the last, in periods or years") BigDecimal time,
            @Schema(required = true) List<ModifiedStep> steps) {
    }

    /** One of paid and received is 0: a flow counts as a whole. */
    @Schema(name = "ModifiedRateStep")
    public record ModifiedStep(@Schema(required = true) int index, @Nullable LocalDate on,
            @Schema(required = true) BigDecimal paid, @Schema(required = true) BigDecimal financeFactor,
            @Schema(required = true) BigDecimal presentValue, @Schema(required = true) BigDecimal received,
            @Schema(required = true) BigDecimal reinvestFactor, @Schema(required = true) BigDecimal futureValue) {
    }

    /** @param month in which the flow is complete, counted from the first one */
    @Schema(name = "RunningTotal")
    public record RunningTotal(@Schema(required = true) int index, @Nullable LocalDate on,
            @Schema(required = true, description = "In which the flow is complete, counted from the first one") BigDecimal month,
            @Schema(required = true) BigDecimal net, @Schema(required = true) BigDecimal cumulative,
            @Schema(required = true) BigDecimal presentValue, @Schema(required = true) BigDecimal cumulativePresentValue) {
    }

    /**
     * @param startIndex the first flow that is negative, absent without any
     * @param firstCross absent where the running total never falls below 0, or never comes back to it
     * @param stays absent where it does not stay there
     */
    @Schema(name = "PaybackTrace")
    public record PaybackTrace(
            @Nullable @Schema(description = "The first flow that is negative, absent without any") Integer startIndex,
            @Nullable BigDecimal startMonth, @Nullable PaybackTurn firstCross, @Nullable PaybackTurn stays) {
    }

    /**
     * Where the running total reaches 0.
     *
     * @param before the running total before the flow
     * @param used the part of the flow that was needed: as much of the time since the flow before it has passed
     * @param month of that, counted from the first flow
     * @param months from the first flow that is negative
     */
    @Schema(name = "PaybackTurn")
    public record PaybackTurn(@Schema(required = true) int index, @Schema(required = true) BigDecimal before,
            @Schema(required = true, description = "The part of the flow that was needed: as much of the time since the flow before it has passed; 1 for dated flows, which come all at once") BigDecimal used,
            @Schema(required = true) BigDecimal month, @Schema(required = true) BigDecimal months) {
    }

    /** Rounded so that the steps add up to both sums. */
    @Schema(name = "CostTrace")
    public record CostTrace(@Schema(required = true) BigDecimal nominal, @Schema(required = true) BigDecimal presentValue,
            @Schema(required = true) List<CostStep> steps) {
    }

    /** The cost of one period or date. */
    @Schema(name = "CostStep")
    public record CostStep(@Schema(required = true) int index, @Nullable LocalDate on,
            @Schema(required = true) BigDecimal cost, @Schema(required = true) BigDecimal factor,
            @Schema(required = true) BigDecimal presentValue) {
    }

    /** @param index of the running total that is the deepest; 0 where none is below 0 */
    @Schema(name = "PeakTrace")
    public record PeakTrace(@Schema(required = true) int index, @Schema(required = true) BigDecimal amount) {
    }
}
