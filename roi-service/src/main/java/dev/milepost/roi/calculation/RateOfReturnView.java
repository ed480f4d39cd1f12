package dev.milepost.roi.calculation;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonInclude;

import dev.milepost.roi.cashflow.Crossing;
import dev.milepost.roi.cashflow.Period;
import dev.milepost.roi.cashflow.RateOfReturn;
import dev.milepost.roi.cashflow.RateOfReturn.Root;
import dev.milepost.roi.cashflow.RateOfReturn.Status;
import dev.milepost.roi.money.Rounding;

/**
 * Every rate at which the present value is zero, and the one that is meant.
 *
 * @param value null unless the status is UNIQUE or MULTIPLE
 * @param per the time in which the money grows by the value
 * @param annual the value over a year, compounded
 * @param spanDays from the first dated flow to the last
 * @param shortSpan the flows span less than a year, so that the yearly rate is an extrapolation
 * @param spanReturn what the value makes of the money over the whole span, not annualized
 */
public record RateOfReturnView(@Schema(required = true) Status status,
        @Nullable @JsonInclude(JsonInclude.Include.ALWAYS) @Schema(required = true, nullable = true) BigDecimal value,
        @Schema(required = true) Period per, @Nullable BigDecimal annual, @Schema(required = true) List<RootView> roots,
        @Nullable Long spanDays, @Nullable Boolean shortSpan, @Nullable BigDecimal spanReturn) {

    /**
     * One rate.
     *
     * @param onePlusRate 1 + the rate, to 12 digits of its own
     */
    public record RootView(@Schema(required = true) BigDecimal value, @Schema(required = true) BigDecimal onePlusRate,
            @Schema(required = true) Crossing crossing) {
        static RootView of(Root root) {
            return new RootView(Rounding.rate(root.rate(), root.onePlusRate()),
                    Rounding.rate(BigDecimal.valueOf(root.onePlusRate())), root.crossing());
        }
    }

    static RateOfReturnView ofPeriods(RateOfReturn answer, Period period) {
        return new RateOfReturnView(answer.status(), value(answer), period,
                answer.root().flatMap(root -> compounded(root, period.perYear())).orElse(null), roots(answer), null, null,
                null);
    }

    static RateOfReturnView ofDates(RateOfReturn answer, long spanDays, double spanYears) {
        return new RateOfReturnView(answer.status(), value(answer), Period.YEAR, value(answer), roots(answer), spanDays,
                spanYears < 1, answer.root().flatMap(root -> compounded(root, spanYears)).orElse(null));
    }

    private static @Nullable BigDecimal value(RateOfReturn answer) {
        return answer.root().map(root -> Rounding.rate(root.rate(), root.onePlusRate())).orElse(null);
    }

    private static List<RootView> roots(RateOfReturn answer) {
        return answer.roots().stream().map(RootView::of).toList();
    }

    /** Empty where the rate is so large that its power is beyond any number. */
    private static Optional<BigDecimal> compounded(Root root, double times) {
        double logarithm = Math.log(root.onePlusRate()) * times;
        double onePlus = Math.exp(logarithm);
        return Double.isFinite(onePlus) ? Optional.of(Rounding.rate(Math.expm1(logarithm), onePlus)) : Optional.empty();
    }
}
