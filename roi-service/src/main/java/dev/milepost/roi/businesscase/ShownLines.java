package dev.milepost.roi.businesscase;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

import dev.milepost.roi.calculation.Computation;
import dev.milepost.roi.money.Rounding;
import dev.milepost.roi.projection.BenefitKind;
import dev.milepost.roi.projection.LineKind;
import dev.milepost.roi.projection.ProjectedLine;
import dev.milepost.roi.projection.Projection;

/**
 * The amounts of a case as they are shown, line by line and period by period, rounded so that they add up wherever somebody
 * adds: the amounts of a line to its total, the totals of the costs to their total cost of ownership, and the present values of
 * the lines of a kind to that of the kind, which leave the net present value. Sums per period are those of the shown amounts.
 *
 * @param lines in the order of the case
 */
public record ShownLines(int periods, List<ShownLine> lines) {

    /**
     * @param amounts one per period
     * @param presentValue positive also for costs
     */
    public record ShownLine(LineKind kind, boolean isFreedTime, List<BigDecimal> amounts, BigDecimal total,
            BigDecimal presentValue) {

        private BigDecimal signed(int period) {
            return kind == LineKind.BENEFIT ? amounts.get(period) : amounts.get(period).negate();
        }
    }

    public static ShownLines of(CaseValuation valuation, String scenario) {
        Projection projection = valuation.projection(scenario);
        Computation computation = valuation.computation(scenario);
        Rounding money = Rounding.of(valuation.content().currency());
        List<BigDecimal> factors = valuation.factors();
        List<List<BigDecimal>> exact = projection.lines().stream().map(projection::amounts).toList();
        List<BigDecimal> totals = new ArrayList<>(Collections.nCopies(exact.size(), BigDecimal.ZERO));
        List<BigDecimal> worths = new ArrayList<>(totals);
        for (LineKind kind : LineKind.values()) {
            List<Integer> own = IntStream.range(0, exact.size()).filter(i -> projection.lines().get(i).kind() == kind).boxed()
                    .toList();
            List<BigDecimal> ownTotals = money.parts(own.stream().map(i -> Rounding.sum(exact.get(i))).toList(),
                    money.money(total(computation, kind)));
            List<BigDecimal> ownWorths = money.parts(own.stream()
                    .map(i -> projection.signedWorth(projection.lines().get(i), factors).multiply(sign(kind))).toList(),
                    worth(computation.presentValues(), kind));
            for (int i = 0; i < own.size(); i++) {
                totals.set(own.get(i), ownTotals.get(i));
                worths.set(own.get(i), ownWorths.get(i));
            }
        }
        return new ShownLines(projection.periods(), IntStream.range(0, exact.size()).mapToObj(i -> {
            ProjectedLine line = projection.lines().get(i);
            return new ShownLine(line.kind(), line.benefitKind() == BenefitKind.FREED_TIME,
                    money.parts(exact.get(i), totals.get(i)), totals.get(i), worths.get(i));
        }).toList());
    }

    /** What all lines of a kind come to in a period. */
    BigDecimal sum(LineKind kind, int period) {
        return Rounding
                .sum(lines.stream().filter(line -> line.kind() == kind).map(line -> line.amounts().get(period)).toList());
    }

    /** What is left in each period if freed time is worth nothing. */
    List<BigDecimal> netWithoutFreedTime() {
        List<ShownLine> own = lines.stream().filter(line -> !line.isFreedTime()).toList();
        return IntStream.range(0, periods).mapToObj(i -> Rounding.sum(own.stream().map(line -> line.signed(i)).toList()))
                .toList();
    }

    private static BigDecimal sign(LineKind kind) {
        return kind == LineKind.BENEFIT ? BigDecimal.ONE : BigDecimal.ONE.negate();
    }

    private static BigDecimal total(Computation computation, LineKind kind) {
        return switch (kind) {
            case COST -> computation.appraisal().costs().nominal();
            case BENEFIT -> computation.appraisal().benefits().nominal();
            case DISBENEFIT -> computation.appraisal().disbenefits().nominal();
        };
    }

    private static BigDecimal worth(Computation.PresentValues worths, LineKind kind) {
        return switch (kind) {
            case COST -> worths.costs();
            case BENEFIT -> worths.benefits();
            case DISBENEFIT -> worths.disbenefits();
        };
    }
}
