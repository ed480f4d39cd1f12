package dev.milepost.plan.ranking;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.apache.commons.numbers.fraction.BigFraction;
import org.jspecify.annotations.Nullable;

import dev.milepost.plan.exact.Exact;

/** Makes one score by one method. */
public final class Scorer {

    private static final BigDecimal LOWEST = BigDecimal.ONE;
    private static final BigDecimal HIGHEST = BigDecimal.valueOf(5);
    private static final BigFraction HUNDRED = BigFraction.of(100);
    private static final List<Input> RATED = List.of(Input.IMPACT, Input.FEASIBILITY, Input.ALIGNMENT);
    private static final List<Criterion> EQUAL = RATED.stream()
            .map(input -> new Criterion(input.key(), input.key(), BigDecimal.ONE, LOWEST, HIGHEST, Direction.HIGHER_IS_BETTER))
            .toList();
    private static final List<Input> MULTIPLIED = List.of(Input.REACH, Input.IMPACT, Input.CONFIDENCE);
    private static final List<Input> ADDED = List.of(Input.VALUE, Input.URGENCY, Input.RISK_REDUCTION);

    private final ScoringMethod method;
    private final List<Criterion> criteria;

    /** @param criteria of {@link ScoringMethod#WEIGHTED}, whose weights are not all 0; not looked at by other methods */
    public Scorer(ScoringMethod method, List<Criterion> criteria) {
        this.method = method;
        this.criteria = criteria;
    }

    /** @param inputs by key, those that are known */
    public Scored score(Map<String, BigDecimal> inputs) {
        return switch (method) {
            case DEFAULT -> equal(inputs);
            case RICE -> rice(inputs);
            case WSJF -> wsjf(inputs);
            case WEIGHTED -> mean(criteria, inputs, Scorer::onItsScale);
        };
    }

    private static Scored equal(Map<String, BigDecimal> inputs) {
        Scored mean = mean(EQUAL, inputs, (criterion, value) -> Exact.of(value));
        return mean.score() == null ? mean
                : new Scored(mean.score(), mean.factors(), mean.missing(), "(" + written(inputs, RATED, " + ") + ") ÷ 3 = "
                        + Exact.words(mean.score()));
    }

    private static BigFraction onItsScale(Criterion criterion, BigDecimal value) {
        BigFraction from = Exact.of(criterion.minimum());
        BigFraction to = Exact.of(criterion.maximum());
        BigFraction at = Exact.of(value);
        BigFraction distance = criterion.direction() == Direction.HIGHER_IS_BETTER ? at.subtract(from) : to.subtract(at);
        return distance.divide(to.subtract(from)).multiply(HUNDRED);
    }

    private static Scored mean(List<Criterion> criteria, Map<String, BigDecimal> inputs,
            BiFunction<Criterion, BigDecimal, BigFraction> points) {
        BigFraction weights = criteria.stream().map(one -> Exact.of(one.weight())).reduce(BigFraction.ZERO, BigFraction::add);
        List<Missing> missing = new ArrayList<>();
        List<Factor> factors = new ArrayList<>();
        List<String> parts = new ArrayList<>();
        BigFraction sum = BigFraction.ZERO;
        for (Criterion criterion : criteria) {
            BigFraction share = Exact.of(criterion.weight()).divide(weights);
            BigDecimal value = inputs.get(criterion.key());
            String problem = problem(criterion, value);
            BigFraction part = null;
            if (value == null || problem != null) {
                missing.add(new Missing(criterion.key(), String.valueOf(problem)));
            } else {
                part = points.apply(criterion, value).multiply(share);
                sum = sum.add(part);
                parts.add(criterion.name() + " " + Exact.words(part));
            }
            factors.add(new Factor(criterion.key(), criterion.name(), value, FactorRole.ADDS, Exact.shown(share),
                    Exact.shownOptional(part)));
        }
        return missing.isEmpty()
                ? new Scored(sum, factors, missing, String.join(" + ", parts) + " = " + Exact.words(sum))
                : unknown(factors, missing);
    }

    private static @Nullable String problem(Criterion criterion, @Nullable BigDecimal value) {
        if (value == null) {
            return "is not known";
        }
        boolean outside = value.compareTo(criterion.minimum()) < 0 || value.compareTo(criterion.maximum()) > 0;
        return outside ? "%s is not on the scale from %s to %s".formatted(Exact.words(value), Exact.words(criterion.minimum()),
                Exact.words(criterion.maximum())) : null;
    }

    private static Scored rice(Map<String, BigDecimal> inputs) {
        List<Missing> missing = missing(inputs, MULTIPLIED, Input.EFFORT);
        List<Factor> factors = new ArrayList<>();
        MULTIPLIED.forEach(input -> factors.add(multiplied(input, inputs)));
        factors.add(divisor(Input.EFFORT, inputs));
        if (!missing.isEmpty()) {
            return unknown(factors, missing);
        }
        BigFraction product = MULTIPLIED.stream().map(input -> known(inputs, input)).reduce(BigFraction.ONE,
                BigFraction::multiply);
        BigFraction score = product.divide(known(inputs, Input.EFFORT));
        return new Scored(score, factors, missing, written(inputs, MULTIPLIED, " × ") + " ÷ " + written(inputs, Input.EFFORT)
                + " = " + Exact.words(score));
    }

    private static Scored wsjf(Map<String, BigDecimal> inputs) {
        List<Missing> missing = missing(inputs, ADDED, Input.SIZE);
        BigDecimal size = inputs.get(Input.SIZE.key());
        List<Factor> factors = new ArrayList<>();
        for (Input input : ADDED) {
            BigDecimal value = inputs.get(input.key());
            BigFraction part = value == null || size == null ? null : Exact.of(value).divide(Exact.of(size));
            factors.add(new Factor(input.key(), input.key(), value, FactorRole.ADDS, null, Exact.shownOptional(part)));
        }
        factors.add(divisor(Input.SIZE, inputs));
        if (!missing.isEmpty()) {
            return unknown(factors, missing);
        }
        BigFraction delay = ADDED.stream().map(input -> known(inputs, input)).reduce(BigFraction.ZERO, BigFraction::add);
        BigFraction score = delay.divide(known(inputs, Input.SIZE));
        return new Scored(score, factors, missing, "(" + written(inputs, ADDED, " + ") + ") ÷ " + written(inputs, Input.SIZE)
                + " = " + Exact.words(score));
    }

    private static Scored unknown(List<Factor> factors, List<Missing> missing) {
        return new Scored(null, factors, missing, "No score: " + missing.stream()
                .map(one -> one.input() + " " + one.because()).collect(Collectors.joining("; ")));
    }

    private static List<Missing> missing(Map<String, BigDecimal> inputs, List<Input> needed, Input divisor) {
        return Stream.concat(needed.stream(), Stream.of(divisor)).filter(input -> inputs.get(input.key()) == null)
                .map(input -> new Missing(input.key(), "is not known")).toList();
    }

    private static Factor multiplied(Input input, Map<String, BigDecimal> inputs) {
        BigDecimal value = inputs.get(input.key());
        return new Factor(input.key(), input.key(), value, FactorRole.MULTIPLIES, null, Exact.plainOptional(value));
    }

    private static Factor divisor(Input input, Map<String, BigDecimal> inputs) {
        BigDecimal value = inputs.get(input.key());
        return new Factor(input.key(), input.key(), value, FactorRole.DIVIDES, null,
                value == null ? null : Exact.shown(Exact.of(value).reciprocal()));
    }

    private static BigFraction known(Map<String, BigDecimal> inputs, Input input) {
        BigDecimal value = inputs.get(input.key());
        if (value == null) {
            throw new IllegalStateException("It was found to be known: " + input);
        }
        return Exact.of(value);
    }

    private static String written(Map<String, BigDecimal> inputs, List<Input> named, String between) {
        return named.stream().map(input -> written(inputs, input)).collect(Collectors.joining(between));
    }

    private static String written(Map<String, BigDecimal> inputs, Input input) {
        return input.key() + " " + Exact.words(known(inputs, input));
    }
}
