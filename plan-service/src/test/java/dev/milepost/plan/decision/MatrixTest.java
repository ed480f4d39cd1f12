package dev.milepost.plan.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import dev.milepost.plan.exact.Exact;

class MatrixTest {

    /**
     * The example of simple additive weighting in Pegah-Ardehkhani/Multi-Criteria-Decision-Making, "04. SAW": its normalized
     * values are 8, 5, 7, 9, 11, 6 over 11 and so on, the fourth criterion is a cost; checked by hand for alternative 1:
     * 0.35 × 8/11 + 0.30 × 0.7 + 0.10 × 2/7 + 0.25 × 1 = 0.74311688.
     */
    @Test
    void ratiosGiveThePublishedScoresOfSimpleAdditiveWeighting() {
        List<Criterion> criteria = List.of(criterion("c1", "0.35", Aim.BENEFIT), criterion("c2", "0.30", Aim.BENEFIT),
                criterion("c3", "0.10", Aim.BENEFIT), criterion("c4", "0.25", Aim.COST));

        Outcome outcome = new Matrix(Normalization.RATIO, criteria, List.of(option("1", criteria, 8, 7, 2, 1),
                option("2", criteria, 5, 3, 7, 5), option("3", criteria, 7, 5, 6, 4), option("4", criteria, 9, 9, 7, 3),
                option("5", criteria, 11, 10, 3, 7), option("6", criteria, 6, 9, 5, 4))).decide();

        assertThat(outcome.options()).extracting(one -> one.option().id() + " " + rounded(one, 8)).containsExactly(
                "1 0.74311688", "4 0.73969697", "5 0.72857143", "6 0.59483766", "3 0.52094156", "2 0.39909091");
    }

    /** The matrix and the expected values of the tests of the Rust crate mcdm 0.1, tests/normalization.rs, MinMax. */
    @Test
    void minMaxGivesThePublishedNormalizedValues() {
        List<Criterion> criteria = List.of(criterion("a", "1", Aim.COST), criterion("b", "1", Aim.BENEFIT),
                criterion("c", "1", Aim.BENEFIT), criterion("d", "1", Aim.COST));

        Outcome outcome = new Matrix(Normalization.MIN_MAX, criteria, published(criteria)).decide();

        assertThat(normalized(outcome)).containsExactlyInAnyOrder("0 0.85087719 0.22727273 0.74683544",
                "0.65384615 0 0 0", "1 1 1 1");
    }

    /** The same matrix under Linear, which is what is called a ratio here. */
    @Test
    void ratiosGiveThePublishedNormalizedValues() {
        List<Criterion> criteria = List.of(criterion("a", "1", Aim.COST), criterion("b", "1", Aim.BENEFIT),
                criterion("c", "1", Aim.BENEFIT), criterion("d", "1", Aim.COST));

        Outcome outcome = new Matrix(Normalization.RATIO, criteria, published(criteria)).decide();

        assertThat(normalized(outcome)).containsExactlyInAnyOrder("0.10344828 0.93145161 0.32 0.89417989",
                "0.25 0.54032258 0.12 0.68145161", "1 1 1 1");
    }

    /**
     * A weighted decision matrix as textbooks have it (the one in Nemotron-CC-Math-v1, "Weighted Decision Matrix Example"):
     * ratings of
     * 0 to 10, weights 30, 40, 20, 10. Its option A has 730 points of 1,000; by hand B has 180 + 360 + 160 + 70 = 770 and C
     * 210 + 240 + 140 + 80 = 670.
     */
    @Test
    void ratingsOnTheirScaleGiveThePointsOfAWeightedDecisionMatrix() {
        assertThat(ratings().decide().options()).extracting(one -> one.option().id() + " " + rounded(one, 8) + " " + one.rank())
                .containsExactly("B 0.77 1", "A 0.73 2", "C 0.67 3");
    }

    /**
     * By hand, in points: B leads A by 40 and C by 100. Cost: A is 2 ahead, 40 ÷ 2 = 20 more, C only at 100 more. Quality: A is
     * 2
     * behind, so 20 less. Time: A is 2 behind, 20 less would leave nothing, and C is 1 behind, so none. Ease: A is 2 ahead, 20
     * more.
     */
    @Test
    void sensitivityIsTheSmallestChangeOfEachWeight() {
        Outcome outcome = ratings().decide();

        assertThat(outcome.sensitivity()).extracting(one -> one.criterion().key() + " "
                + (one.change() == null ? "never"
                        : Exact.words(one.change()) + " "
                                + (one.other() == null ? "" : one.other().id())))
                .containsExactly("cost 20 A", "quality -20 A", "time never", "ease 20 A");
        assertThat(outcome.sensitivity().getFirst().because())
                .isEqualTo("With a weight of cost larger than 50, instead of 30, A wins over B");
        assertThat(outcome.sensitivity().get(2).because()).isEqualTo("No weight of time makes another option win");
    }

    @Test
    void knockOutsComeFirstWithTheirReasonAndCountForNothing() {
        List<Criterion> criteria = List.of(
                new Criterion("speed", "Speed", decimal("1"), Aim.BENEFIT, null, null,
                        new KnockOut(KnockOutRule.MINIMUM, decimal("5"))),
                new Criterion("price", "Price", decimal("1"), Aim.COST, null, null,
                        new KnockOut(KnockOutRule.MAXIMUM, decimal("100"))),
                new Criterion("eu", "Data stays in the EU", decimal("0"), Aim.BENEFIT, null, null,
                        new KnockOut(KnockOutRule.MUST_BE_TRUE, null)));

        Outcome outcome = new Matrix(Normalization.MIN_MAX, criteria, List.of(option("slow", criteria, 4, 1, 1),
                option("dear", criteria, 900, 101, 0), option("good", criteria, 5, 100, 1),
                option("other", criteria, 6, 90, 1)))
                .decide();

        assertThat(outcome.options()).extracting(one -> one.option().id() + " " + one.state() + " " + one.reasons())
                .containsExactly("other RANKED []", "good RANKED []", "slow EXCLUDED [Speed is 4, below the minimum of 5]",
                        "dear EXCLUDED [Price is 101, above the maximum of 100, Data stays in the EU is a must and not met]");
        // By what is left: other is best in both.
        assertThat(outcome.options().getFirst().score()).isEqualTo(Exact.of(BigDecimal.ONE));
        assertThat(outcome.columns().getFirst().highest()).isEqualByComparingTo("6");
    }

    @Test
    void whatIsNotKnownLeavesAnOptionOutAndIsNamed() {
        List<Criterion> criteria = List.of(criterion("a", "1", Aim.BENEFIT), criterion("b", "0", Aim.BENEFIT));

        Outcome outcome = new Matrix(Normalization.MIN_MAX, criteria,
                List.of(new Option("open", "open", Map.of()), new Option("known", "known", Map.of("a", BigDecimal.ONE))))
                .decide();

        assertThat(outcome.options()).extracting(one -> one.option().id() + " " + one.state() + " " + one.reasons())
                .containsExactly("known RANKED []", "open INCOMPLETE [There is no value for a]");
        assertThat(outcome.sensitivity()).extracting(Sensitivity::because).containsOnly("There is no other option to win");
    }

    @Test
    void whereAllAreEqualTheCriterionTellsNothingApart() {
        List<Criterion> criteria = List.of(criterion("a", "1", Aim.BENEFIT), criterion("b", "3", Aim.COST));

        Outcome outcome = new Matrix(Normalization.MIN_MAX, criteria,
                List.of(option("x", criteria, 7, 2), option("y", criteria, 7, 2))).decide();

        assertThat(outcome.columns()).allMatch(Column::allEqual);
        assertThat(outcome.winners()).extracting(Option::id).containsExactly("x", "y");
        assertThat(outcome.options()).allMatch(Placed::tied).extracting(Placed::rank).containsOnly(1);
        assertThat(outcome.sensitivity()).extracting(Sensitivity::change).containsOnlyNulls();
    }

    @Test
    void aTieIsBrokenByTheSmallestChange() {
        List<Criterion> criteria = List.of(criterion("a", "1", Aim.BENEFIT), criterion("b", "1", Aim.BENEFIT));

        Outcome outcome = new Matrix(Normalization.MIN_MAX, criteria,
                List.of(option("x", criteria, 1, 0), option("y", criteria, 0, 1))).decide();

        assertThat(outcome.winners()).hasSize(2);
        assertThat(outcome.sensitivity()).extracting(one -> one.change() == null ? null : one.change().signum())
                .containsExactly(0, 0);
        assertThat(outcome.sensitivity()).extracting(Sensitivity::because).containsExactly(
                "x and y are tied: with any smaller weight of a y wins",
                "x and y are tied: with any larger weight of b y wins");
    }

    /** The best cost is 0, to which nothing is in proportion; all benefits are 0. */
    @Test
    void ratiosOfZeroAreDefined() {
        List<Criterion> criteria = List.of(criterion("cost", "1", Aim.COST), criterion("gain", "1", Aim.BENEFIT));

        Outcome outcome = new Matrix(Normalization.RATIO, criteria,
                List.of(option("free", criteria, 0, 0), option("paid", criteria, 5, 0))).decide();

        assertThat(normalized(outcome)).containsExactly("1 1", "0 1");
    }

    private static Matrix ratings() {
        List<Criterion> criteria = new ArrayList<>();
        Map.of("cost", "30", "quality", "40", "time", "20", "ease", "10").forEach((key, weight) -> criteria
                .add(new Criterion(key, key, decimal(weight), Aim.BENEFIT, decimal("0"), decimal("10"), null)));
        List<String> order = List.of("cost", "quality", "time", "ease");
        criteria.sort(java.util.Comparator.comparing(one -> order.indexOf(one.key())));
        return new Matrix(Normalization.SCALE, criteria, List.of(option("A", criteria, 8, 7, 6, 9),
                option("B", criteria, 6, 9, 8, 7), option("C", criteria, 7, 6, 7, 8)));
    }

    private static List<Option> published(List<Criterion> criteria) {
        return List.of(option("1", criteria, 2.9, 2.31, 0.56, 1.89), option("2", criteria, 1.2, 1.34, 0.21, 2.48),
                option("3", criteria, 0.3, 2.48, 1.75, 1.69));
    }

    private static List<String> normalized(Outcome outcome) {
        return outcome.options().stream().map(one -> String.join(" ", one.cells().stream()
                .map(cell -> Exact.plain(Objects.requireNonNull(cell.normalized()).bigDecimalValue(8, RoundingMode.HALF_EVEN))
                        .toPlainString())
                .toList())).toList();
    }

    private static @Nullable String rounded(Placed placed, int decimals) {
        return placed.score() == null ? null
                : Exact.plain(placed.score().bigDecimalValue(decimals, RoundingMode.HALF_EVEN)).toPlainString();
    }

    private static Criterion criterion(String key, String weight, Aim aim) {
        return new Criterion(key, key, decimal(weight), aim, null, null, null);
    }

    private static Option option(String id, List<Criterion> criteria, double... values) {
        Map<String, BigDecimal> known = new HashMap<>();
        for (int i = 0; i < values.length; i++) {
            known.put(criteria.get(i).key(), BigDecimal.valueOf(values[i]));
        }
        return new Option(id, id, known);
    }

    private static BigDecimal decimal(String text) {
        return new BigDecimal(text);
    }
}
