package dev.milepost.roi.projection;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * How much each driver and each line decides, one at a time with everything else as expected (tornado), and where it would have
 * to be for the net present value to be 0. A net present value is a straight line over any one driver, so that the break-even
 * is
 * exact.
 *
 * @param levers the one that moves the net present value most first
 */
public record Sensitivity(BigDecimal netPresentValue, List<Lever> levers) {

    /** What is moved. */
    public enum Kind {
        DRIVER,
        /** All amounts of a line, by a factor. */
        LINE
    }

    /** Between which values something is moved. */
    public record Range(BigDecimal low, BigDecimal high) {
    }

    /**
     * @param base the value as expected; 1 for a line
     * @param breakEven the value at which the net present value is 0; empty where it has no effect
     */
    public record Lever(Kind kind, String key, BigDecimal base, Range range, BigDecimal atLow, BigDecimal atHigh,
            Optional<BigDecimal> breakEven) {

        /** How far the net present value moves between the two ends. */
        public BigDecimal swing() {
            return atHigh.subtract(atLow).abs();
        }
    }

    /**
     * @param factors discount factors, one per period
     * @param ranges of drivers by key, for those that have one of their own
     * @param change by which part all others move to both sides, such as 0.1
     */
    public static Sensitivity of(Projection projection, List<BigDecimal> factors, Map<String, Range> ranges,
            BigDecimal change) {
        Map<ProjectedLine, BigDecimal> weights = new LinkedHashMap<>();
        projection.lines().forEach(line -> weights.put(line, projection.weight(line, factors)));
        BigDecimal npv = worth(weights, projection.drivers());
        List<Lever> levers = new ArrayList<>();
        for (String driver : new TreeSet<>(projection.drivers().keySet())) {
            BigDecimal base = projection.value(driver);
            Map<String, BigDecimal> values = new HashMap<>(projection.drivers());
            values.put(driver, BigDecimal.ZERO);
            BigDecimal atZero = worth(weights, values);
            values.put(driver, BigDecimal.ONE);
            BigDecimal slope = worth(weights, values).subtract(atZero);
            levers.add(lever(Kind.DRIVER, driver, base, ranges.getOrDefault(driver, around(base, change)), atZero, slope));
        }
        for (ProjectedLine line : projection.lines()) {
            BigDecimal worth = worth(Map.of(line, weights.getOrDefault(line, BigDecimal.ZERO)), projection.drivers());
            levers.add(
                    lever(Kind.LINE, line.key(), BigDecimal.ONE, around(BigDecimal.ONE, change), npv.subtract(worth), worth));
        }
        levers.sort(Comparator.comparing(Lever::swing).reversed());
        return new Sensitivity(npv, List.copyOf(levers));
    }

    private static BigDecimal worth(Map<ProjectedLine, BigDecimal> weights, Map<String, BigDecimal> values) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Map.Entry<ProjectedLine, BigDecimal> weight : weights.entrySet()) {
            BigDecimal product = weight.getValue();
            for (String driver : weight.getKey().drivers()) {
                product = product.multiply(values.getOrDefault(driver, BigDecimal.ZERO), Projection.EXACT);
            }
            sum = sum.add(product, Projection.EXACT);
        }
        return sum;
    }

    private static Range around(BigDecimal base, BigDecimal change) {
        return new Range(base.subtract(base.multiply(change)), base.add(base.multiply(change)));
    }

    private static Lever lever(Kind kind, String key, BigDecimal base, Range range, BigDecimal atZero, BigDecimal slope) {
        Optional<BigDecimal> breakEven = slope.signum() == 0 ? Optional.empty()
                : Optional.of(atZero.negate().divide(slope, Projection.EXACT));
        return new Lever(kind, key, base, range, atZero.add(slope.multiply(range.low())),
                atZero.add(slope.multiply(range.high())), breakEven);
    }
}
