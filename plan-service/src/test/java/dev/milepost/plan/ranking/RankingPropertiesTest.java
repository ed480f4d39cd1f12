package dev.milepost.plan.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** What must hold whatever the criteria and the candidates are. */
class RankingPropertiesTest {

    private static final BigDecimal TOP = BigDecimal.valueOf(10);

    @Property(tries = 300, seed = "20261127")
    void largerWeightsInTheSameProportionsChangeNothing(@ForAll("criteria") List<Criterion> criteria,
            @ForAll("candidates") List<Candidate> candidates, @ForAll @IntRange(min = 2, max = 1000) int factor) {
        List<Criterion> scaled = criteria.stream().map(one -> new Criterion(one.key(), one.name(),
                one.weight().multiply(BigDecimal.valueOf(factor)), one.minimum(), one.maximum(), one.direction())).toList();

        assertThat(ranks(scaled, candidates)).isEqualTo(ranks(criteria, candidates));
    }

    @Property(tries = 300, seed = "20261127")
    void theOrderInWhichCandidatesAreNamedIsIrrelevant(@ForAll("criteria") List<Criterion> criteria,
            @ForAll("candidates") List<Candidate> candidates, @ForAll Random random) {
        List<Candidate> shuffled = new ArrayList<>(candidates);
        Collections.shuffle(shuffled, random);

        assertThat(ranks(criteria, shuffled)).isEqualTo(ranks(criteria, candidates));
    }

    @Property(tries = 300, seed = "20261127")
    void theContributionsAddUpToTheScoreWhichIsOnTheScale(@ForAll("criteria") List<Criterion> criteria,
            @ForAll("candidates") List<Candidate> candidates) {
        for (Ranked ranked : Ranking.of(ScoringMethod.WEIGHTED, criteria, candidates)) {
            if (ranked.scored().score() == null) {
                assertThat(ranked.scored().missing()).isNotEmpty();
                continue;
            }
            double score = ranked.scored().score().doubleValue();
            double sum = ranked.scored().factors().stream()
                    .mapToDouble(factor -> factor.contribution() == null ? 0 : factor.contribution().doubleValue()).sum();
            assertThat(score).isBetween(0.0, 100.0);
            assertThat(sum).isCloseTo(score, org.assertj.core.data.Offset.offset(1e-9));
        }
    }

    @Property(tries = 300, seed = "20261127")
    void theRankIsOneMoreThanTheNumberOfBetterScores(@ForAll("criteria") List<Criterion> criteria,
            @ForAll("candidates") List<Candidate> candidates) {
        List<Ranked> ranked = Ranking.of(ScoringMethod.WEIGHTED, criteria, candidates);
        for (Ranked one : ranked) {
            if (one.scored().score() != null) {
                long better = ranked.stream().filter(other -> other.scored().score() != null
                        && other.scored().score().compareTo(one.scored().score()) > 0).count();
                assertThat(one.rank()).isEqualTo((int) better + 1);
            }
        }
    }

    @Provide
    Arbitrary<List<Criterion>> criteria() {
        Arbitrary<Integer> weights = Arbitraries.integers().between(1, 20);
        Arbitrary<Direction> directions = Arbitraries.of(Direction.class);
        return Combinators.combine(weights, directions).as((weight, direction) -> new Criterion("", "",
                BigDecimal.valueOf(weight), BigDecimal.ZERO, TOP, direction)).list().ofMinSize(1).ofMaxSize(4)
                .map(RankingPropertiesTest::named);
    }

    private static List<Criterion> named(List<Criterion> criteria) {
        return IntStream.range(0, criteria.size()).mapToObj(i -> {
            Criterion one = criteria.get(i);
            return new Criterion("c" + i, "C" + i, one.weight(), one.minimum(), one.maximum(), one.direction());
        }).toList();
    }

    /** Values of few kinds, so that ties and gaps come up. */
    @Provide
    Arbitrary<List<Candidate>> candidates() {
        Arbitrary<List<@Nullable Integer>> values = Arbitraries.integers().between(0, 10).injectNull(0.05).list().ofSize(4);
        return values.list().ofMinSize(1).ofMaxSize(8).map(all -> IntStream.range(0, all.size())
                .mapToObj(i -> candidate("o" + i, all.get(i))).toList());
    }

    private static Candidate candidate(String id, List<@Nullable Integer> values) {
        Map<String, BigDecimal> inputs = new HashMap<>();
        for (int i = 0; i < values.size(); i++) {
            Integer value = values.get(i);
            if (value != null) {
                inputs.put("c" + i, BigDecimal.valueOf(value));
            }
        }
        return new Candidate(id, inputs);
    }

    private static Map<String, Integer> ranks(List<Criterion> criteria, List<Candidate> candidates) {
        Map<String, Integer> ranks = new HashMap<>();
        Ranking.of(ScoringMethod.WEIGHTED, criteria, candidates)
                .forEach(one -> ranks.put(one.candidate().id(), one.rank() == null ? 0 : one.rank()));
        return ranks;
    }
}
