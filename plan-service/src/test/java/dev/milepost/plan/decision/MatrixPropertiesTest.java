package dev.milepost.plan.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;

import org.apache.commons.numbers.fraction.BigFraction;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** What must hold for every matrix. */
class MatrixPropertiesTest {

    private static final BigDecimal TOP = BigDecimal.valueOf(10);
    private static final MathContext DIGITS = new MathContext(40);

    @Property(tries = 500, seed = "20261127")
    void largerWeightsInTheSameProportionsChangeNoRank(@ForAll("matrices") Matrix matrix,
            @ForAll @IntRange(min = 2, max = 1000) int factor) {
        List<Criterion> scaled = matrix.criteria().stream()
                .map(one -> weighing(one, one.weight().multiply(BigDecimal.valueOf(factor)))).toList();

        assertThat(ranks(new Matrix(matrix.normalization(), scaled, matrix.options()))).isEqualTo(ranks(matrix));
    }

    @Property(tries = 500, seed = "20261127")
    void theOrderOfOptionsAndCriteriaIsIrrelevant(@ForAll("matrices") Matrix matrix, @ForAll Random random) {
        List<Option> options = new ArrayList<>(matrix.options());
        List<Criterion> criteria = new ArrayList<>(matrix.criteria());
        Collections.shuffle(options, random);
        Collections.shuffle(criteria, random);

        assertThat(ranks(new Matrix(matrix.normalization(), criteria, options))).isEqualTo(ranks(matrix));
    }

    @Property(tries = 500, seed = "20261127")
    void anExcludedOptionCountsForNothing(@ForAll("matrices") Matrix matrix) {
        List<Option> left = matrix.decide().options().stream().filter(one -> one.state() == OptionState.RANKED)
                .map(Placed::option).toList();
        Map<String, Integer> ranks = ranks(matrix);
        ranks.keySet().retainAll(left.stream().map(Option::id).toList());

        assertThat(ranks(new Matrix(matrix.normalization(), matrix.criteria(), left))).isEqualTo(ranks);
    }

    @Property(tries = 500, seed = "20261127")
    void scoresAreBetweenNothingAndAll(@ForAll("matrices") Matrix matrix) {
        for (Placed placed : matrix.decide().options()) {
            if (placed.score() != null) {
                assertThat(placed.score().compareTo(BigFraction.ZERO)).isNotNegative();
                assertThat(placed.score().compareTo(BigFraction.ONE)).isNotPositive();
                BigFraction sum = placed.cells().stream().map(cell -> Objects.requireNonNull(cell.contribution()))
                        .reduce(BigFraction.ZERO, BigFraction::add);
                assertThat(sum).isEqualTo(placed.score());
            }
        }
    }

    /** The reported change flips the winner, and one percent less does not. */
    @Property(tries = 1000, seed = "20261127")
    void theReportedChangeIsTheOneThatFlipsTheWinner(@ForAll("matrices") Matrix matrix) {
        Outcome outcome = matrix.decide();
        if (outcome.winners().size() != 1) {
            return;
        }
        String winner = outcome.winners().getFirst().id();
        for (Sensitivity sensitivity : outcome.sensitivity()) {
            BigFraction change = sensitivity.change();
            if (change == null) {
                continue;
            }
            BigDecimal weight = sensitivity.criterion().weight();
            BigDecimal flip = weight.add(decimal(change));
            BigDecimal beyond = weight.add(decimal(change).multiply(new BigDecimal("1.01")));
            BigDecimal before = weight.add(decimal(change).multiply(new BigDecimal("0.99")));
            if (beyond.signum() <= 0) {
                beyond = flip.divide(BigDecimal.valueOf(2), DIGITS);
            }
            assertThat(winners(matrix, sensitivity.criterion(), before)).containsExactly(winner);
            assertThat(winners(matrix, sensitivity.criterion(), beyond)).doesNotContain(winner);
        }
    }

    @Property(tries = 1000, seed = "20261127")
    void whereNoChangeIsReportedNoWeightFlipsTheWinner(@ForAll("matrices") Matrix matrix) {
        Outcome outcome = matrix.decide();
        if (outcome.winners().size() != 1) {
            return;
        }
        String winner = outcome.winners().getFirst().id();
        for (Sensitivity sensitivity : outcome.sensitivity()) {
            if (sensitivity.change() == null) {
                for (String weight : List.of("0.000001", "0.1", "1", "7", "50", "1000000000")) {
                    assertThat(winners(matrix, sensitivity.criterion(), new BigDecimal(weight))).contains(winner);
                }
            }
        }
    }

    private static List<String> winners(Matrix matrix, Criterion changed, BigDecimal weight) {
        List<Criterion> criteria = matrix.criteria().stream()
                .map(one -> one.key().equals(changed.key()) ? weighing(one, weight) : one).toList();
        return new Matrix(matrix.normalization(), criteria, matrix.options()).decide().winners().stream().map(Option::id)
                .toList();
    }

    private static BigDecimal decimal(BigFraction value) {
        return value.bigDecimalValue(30, RoundingMode.HALF_EVEN);
    }

    private static Criterion weighing(Criterion criterion, BigDecimal weight) {
        return new Criterion(criterion.key(), criterion.name(), weight, criterion.aim(), criterion.minimum(),
                criterion.maximum(), criterion.knockOut());
    }

    private static Map<String, Integer> ranks(Matrix matrix) {
        Map<String, Integer> ranks = new HashMap<>();
        for (Placed placed : matrix.decide().options()) {
            ranks.put(placed.option().id(), placed.rank() == null ? 0 : placed.rank());
        }
        return ranks;
    }

    /** Values of few kinds, so that ties, equal columns and zeros come up; a knock-out on the first criterion now and then. */
    @Provide
    Arbitrary<Matrix> matrices() {
        Arbitrary<Normalization> normalizations = Arbitraries.of(Normalization.class);
        Arbitrary<List<Integer>> weights = Arbitraries.integers().between(0, 6).list().ofSize(4)
                .filter(all -> all.stream().anyMatch(weight -> weight > 0));
        Arbitrary<List<Aim>> aims = Arbitraries.of(Aim.class).list().ofSize(4);
        Arbitrary<List<List<Integer>>> values = Arbitraries.integers().between(0, 10).list().ofSize(4).list().ofMinSize(1)
                .ofMaxSize(6);
        Arbitrary<Boolean> knockOut = Arbitraries.of(true, false);
        return Combinators.combine(normalizations, weights, aims, values, knockOut).as(MatrixPropertiesTest::matrix);
    }

    private static Matrix matrix(Normalization normalization, List<Integer> weights, List<Aim> aims, List<List<Integer>> values,
            boolean knockOut) {
        List<Criterion> criteria = IntStream.range(0, weights.size()).mapToObj(i -> new Criterion("c" + i, "C" + i,
                BigDecimal.valueOf(weights.get(i)), aims.get(i), BigDecimal.ZERO, TOP,
                knockOut && i == 0 ? new KnockOut(KnockOutRule.MINIMUM, BigDecimal.valueOf(3)) : null)).toList();
        List<Option> options = IntStream.range(0, values.size()).mapToObj(i -> {
            Map<String, BigDecimal> known = new HashMap<>();
            IntStream.range(0, 4).forEach(c -> known.put("c" + c, BigDecimal.valueOf(values.get(i).get(c))));
            return new Option("o" + i, "O" + i, known);
        }).toList();
        return new Matrix(normalization, criteria, options);
    }
}
