package dev.milepost.roi.projection;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;

import dev.milepost.roi.cashflow.Moment;
import dev.milepost.roi.cashflow.Period;

/**
 * A case as numbers: lines over periods, each multiplied with its drivers. Nothing is rounded.
 *
 * @param periods how many there are; a line may end earlier
 * @param drivers values by key, one for each that a line names
 */
public record Projection(int periods, Period period, List<ProjectedLine> lines, Map<String, BigDecimal> drivers) {

    static final MathContext EXACT = new MathContext(50, RoundingMode.HALF_EVEN);

    /** @throws IllegalArgumentException where a line names a driver without a value */
    public Projection {
        lines = List.copyOf(lines);
        drivers = Map.copyOf(drivers);
        for (ProjectedLine line : lines) {
            for (String driver : line.drivers()) {
                if (!drivers.containsKey(driver)) {
                    throw new IllegalArgumentException("the driver " + driver + " has no value");
                }
            }
        }
    }

    public Projection under(Scenario scenario) {
        Map<String, BigDecimal> values = new HashMap<>(drivers);
        scenario.drivers().forEach((key, value) -> values.computeIfPresent(key, (known, before) -> value));
        return new Projection(periods, period, lines.stream().map(line -> {
            Scenario.LineOverride override = scenario.lines().get(line.key());
            return override == null ? line : override.applyTo(line);
        }).toList(), values);
    }

    public Projection withoutFreedTime() {
        return new Projection(periods, period, lines.stream().filter(line -> !line.isFreedTime()).toList(), drivers);
    }

    /** A line's amounts, one per period. */
    public List<BigDecimal> amounts(ProjectedLine line) {
        BigDecimal times = line.adjustment().multiply(product(line), EXACT);
        return IntStream.range(0, periods).mapToObj(i -> line.course().amount(i, period).multiply(times, EXACT)).toList();
    }

    /** What all lines together do in each period. */
    public List<Moment> moments() {
        List<Moment> moments = new ArrayList<>(Collections.nCopies(periods, Moment.NOTHING));
        for (ProjectedLine line : lines) {
            List<BigDecimal> amounts = amounts(line);
            for (int i = 0; i < periods; i++) {
                moments.set(i, moments.get(i).plus(line.moment(amounts.get(i))));
            }
        }
        return moments;
    }

    /** The present value of everything: benefits less disbenefits less costs. */
    public BigDecimal netPresentValue(List<BigDecimal> factors) {
        return lines.stream().map(line -> signedWorth(line, factors)).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** A line's present value with all its drivers at 1, negative for costs and disbenefits. */
    public BigDecimal weight(ProjectedLine line, List<BigDecimal> factors) {
        BigDecimal worth = BigDecimal.ZERO;
        for (int i = 0; i < periods; i++) {
            worth = worth.add(line.course().amount(i, period).multiply(factors.get(i), EXACT), EXACT);
        }
        BigDecimal adjusted = worth.multiply(line.adjustment(), EXACT);
        return line.sign() < 0 ? adjusted.negate() : adjusted;
    }

    /** A line's present value, negative for costs and disbenefits. */
    public BigDecimal signedWorth(ProjectedLine line, List<BigDecimal> factors) {
        return weight(line, factors).multiply(product(line), EXACT);
    }

    private BigDecimal product(ProjectedLine line) {
        BigDecimal product = BigDecimal.ONE;
        for (String driver : line.drivers()) {
            product = product.multiply(value(driver), EXACT);
        }
        return product;
    }

    BigDecimal value(String driver) {
        return Objects.requireNonNull(drivers.get(driver), driver);
    }
}
