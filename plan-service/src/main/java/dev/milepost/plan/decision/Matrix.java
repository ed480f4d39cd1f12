package dev.milepost.plan.decision;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.apache.commons.numbers.fraction.BigFraction;
import org.jspecify.annotations.Nullable;

import dev.milepost.plan.exact.Exact;

/**
 * Options by criteria. First the knock-outs, then a weighted mean of normalized values over those that are left.
 *
 * @param criteria of which at least one has a weight; with a scale each for {@link Normalization#SCALE}
 * @param options whose values are not below 0 for {@link Normalization#RATIO}
 */
public record Matrix(Normalization normalization, List<Criterion> criteria, List<Option> options) {

    public Outcome decide() {
        List<Placed> absent = new ArrayList<>();
        List<Option> present = new ArrayList<>();
        for (Option option : options) {
            Placed without = withoutPart(option);
            if (without == null) {
                present.add(option);
            } else {
                absent.add(without);
            }
        }
        BigFraction weights = sum(criteria.stream().map(one -> Exact.of(one.weight())).toList());
        Map<String, Scale> scales = new LinkedHashMap<>();
        criteria.forEach(one -> scales.put(one.key(), new Scale(normalization, one, values(present, one))));
        List<Placed> placed = ranked(present.stream().map(option -> scored(option, scales, weights)).toList());
        placed.addAll(absent);
        List<Option> winners = placed.stream().filter(one -> Objects.equals(one.rank(), 1)).map(Placed::option).toList();
        List<Column> columns = criteria.stream()
                .map(one -> scale(scales, one).column(Exact.of(one.weight()).divide(weights))).toList();
        return new Outcome(placed, columns, winners, new Sensitivities(criteria, placed).all());
    }

    /** An option that breaks a rule is out whatever else is missing of it. */
    private @Nullable Placed withoutPart(Option option) {
        List<String> broken = new ArrayList<>();
        List<String> missing = new ArrayList<>();
        for (Criterion criterion : criteria) {
            BigDecimal value = option.values().get(criterion.key());
            KnockOut knockOut = criterion.knockOut();
            if (value == null) {
                if (criterion.counts() || knockOut != null) {
                    missing.add("There is no value for " + criterion.name());
                }
            } else if (knockOut != null) {
                String reason = knockOut.broken(criterion.name(), value);
                if (reason != null) {
                    broken.add(reason);
                }
            }
        }
        if (broken.isEmpty() && missing.isEmpty()) {
            return null;
        }
        OptionState state = broken.isEmpty() ? OptionState.INCOMPLETE : OptionState.EXCLUDED;
        List<Cell> cells = criteria.stream()
                .map(one -> new Cell(one.key(), option.values().get(one.key()), null, null)).toList();
        return new Placed(option, state, null, false, null, cells, broken.isEmpty() ? missing : broken);
    }

    private Placed scored(Option option, Map<String, Scale> scales, BigFraction weights) {
        List<Cell> cells = new ArrayList<>();
        BigFraction score = BigFraction.ZERO;
        for (Criterion criterion : criteria) {
            BigDecimal value = option.values().get(criterion.key());
            if (value == null) {
                cells.add(new Cell(criterion.key(), null, null, null));
                continue;
            }
            BigFraction normalized = scale(scales, criterion).normalized(value);
            BigFraction contribution = normalized.multiply(Exact.of(criterion.weight())).divide(weights);
            score = score.add(contribution);
            cells.add(new Cell(criterion.key(), value, normalized, contribution));
        }
        return new Placed(option, OptionState.RANKED, null, false, score, cells, List.of());
    }

    private static List<Placed> ranked(List<Placed> scored) {
        List<Placed> sorted = scored.stream().sorted(Comparator.comparing(Matrix::score).reversed()).toList();
        List<Placed> ranked = new ArrayList<>();
        for (Placed one : sorted) {
            BigFraction score = score(one);
            int better = (int) sorted.stream().filter(other -> score(other).compareTo(score) > 0).count();
            boolean tied = sorted.stream().filter(other -> score(other).equals(score)).count() > 1;
            ranked.add(new Placed(one.option(), one.state(), better + 1, tied, score, one.cells(), one.reasons()));
        }
        return ranked;
    }

    private static BigFraction score(Placed placed) {
        return Objects.requireNonNull(placed.score());
    }

    private static Scale scale(Map<String, Scale> scales, Criterion criterion) {
        return Objects.requireNonNull(scales.get(criterion.key()));
    }

    private static List<BigDecimal> values(List<Option> options, Criterion criterion) {
        return options.stream().map(option -> option.values().get(criterion.key())).filter(Objects::nonNull).toList();
    }

    private static BigFraction sum(List<BigFraction> parts) {
        return parts.stream().reduce(BigFraction.ZERO, BigFraction::add);
    }
}
