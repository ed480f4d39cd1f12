package dev.milepost.assessment.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

import org.apache.commons.numbers.fraction.BigFraction;
import org.jspecify.annotations.Nullable;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** What holds for every questionnaire and every way of answering it. */
class ScoringPropertiesTest {
    private static final List<Band> BANDS = List.of(new Band(0, new BigDecimal(0)), new Band(1, new BigDecimal(20)),
            new Band(2, new BigDecimal(40)), new Band(3, new BigDecimal(60)), new Band(4, new BigDecimal(80)));

    @Property(seed = "20261122")
    void theScoreLiesBetweenItsBounds(@ForAll("sheets") Filled sheet) {
        Scores scores = sheet.scores();

        assertOrdered(scores.total());
        scores.dimensions().forEach(dimension -> assertOrdered(dimension.estimate()));
    }

    private static void assertOrdered(Estimate estimate) {
        if (estimate.low() == null || estimate.high() == null || estimate.coverage() == null) {
            assertThat(estimate.score()).isNull();
            return;
        }
        assertThat(estimate.low()).isBetween(BigFraction.ZERO, estimate.high());
        assertThat(estimate.high()).isLessThanOrEqualTo(BigFraction.ONE);
        assertThat(estimate.coverage()).isBetween(BigFraction.ZERO, BigFraction.ONE);
        if (estimate.score() != null) {
            assertThat(estimate.score()).isBetween(estimate.low(), estimate.high());
        }
    }

    @Property(seed = "20261122")
    void fullCoverageLeavesNothingOpen(@ForAll("answeredSheets") Filled sheet) {
        Estimate total = sheet.scores().total();

        if (total.score() != null) {
            assertThat(total.coverage()).isEqualTo(BigFraction.ONE);
            assertThat(total.low()).isEqualTo(total.score()).isEqualTo(total.high());
        }
    }

    @Property(seed = "20261122")
    void contributionsAddUpToExactlyTheScoreAndSharesToOne(@ForAll("sheets") Filled sheet) {
        Scores scores = sheet.scores();

        if (scores.total().score() != null) {
            assertThat(sum(scores.items().stream().map(ItemScore::contribution).toList()))
                    .isEqualTo(scores.total().score());
            assertThat(sum(scores.dimensions().stream().map(DimensionScore::contribution).toList()))
                    .isEqualTo(scores.total().score());
        }
        if (scores.total().applies()) {
            assertThat(sum(scores.items().stream().map(ItemScore::share).toList())).isEqualTo(BigFraction.ONE);
        }
    }

    private static BigFraction sum(List<BigFraction> parts) {
        return parts.stream().reduce(BigFraction.ZERO, BigFraction::add);
    }

    @Property(seed = "20261122")
    void reversingEveryQuestionMirrorsTheScore(@ForAll("answeredSheets") Filled sheet) {
        Estimate plain = sheet.scores().total();
        Estimate mirrored = sheet.reversed().scores().total();

        if (plain.score() != null && mirrored.score() != null) {
            assertThat(plain.score().add(mirrored.score())).isEqualTo(BigFraction.ONE);
        } else {
            assertThat(mirrored).isEqualTo(plain);
        }
    }

    @Property(seed = "20261122")
    void reversingAQuestionAndItsAnswerChangesNothing(@ForAll("sheets") Filled sheet) {
        assertThat(sheet.reversed().withMirroredAnswers().scores().total()).isEqualTo(sheet.scores().total());
    }

    @Property(seed = "20261122")
    void onlyTheProportionsOfWeightsCount(@ForAll("sheets") Filled sheet, @ForAll @IntRange(min = 2, max = 9) int factor) {
        Scores heavier = sheet.withWeightsTimes(factor).scores();

        assertThat(heavier.total()).isEqualTo(sheet.scores().total());
        assertThat(heavier.level()).isEqualTo(sheet.scores().level());
    }

    @Property(seed = "20261122")
    void theOrderOfTheAnswersChangesNotOneByte(@ForAll("sheets") Filled sheet, @ForAll long seed) {
        byte[] first = sheet.scores().toString().getBytes(StandardCharsets.UTF_8);

        assertThat(sheet.shuffled(seed).scores().toString().getBytes(StandardCharsets.UTF_8)).isEqualTo(first);
    }

    @Property(seed = "20261122")
    void anAnswerAtTheTargetNeverLowersTheLowBound(@ForAll("sheets") Filled sheet) {
        BigFraction low = sheet.scores().total().low();
        BigFraction raised = sheet.withEverythingApplicableAtTop().scores().total().low();

        if (low != null && raised != null) {
            assertThat(raised).isGreaterThanOrEqualTo(low);
        }
    }

    @Property(seed = "20261122")
    void aPublishedLevelIsOneThatTheBoundsAllow(@ForAll("sheets") Filled sheet) {
        Scores scores = sheet.scores();
        Level level = scores.level();

        if (level.value() != null && level.lowest() != null && level.highest() != null) {
            assertThat(level.value()).isBetween(level.lowest(), level.highest());
            assertThat(scores.gatedLevel().value() == null || scores.gatedLevel().value() <= level.value()).isTrue();
        }
    }

    @Provide
    Arbitrary<Filled> sheets() {
        return filled(Arbitraries.of(AnswerState.values()));
    }

    @Provide
    Arbitrary<Filled> answeredSheets() {
        return filled(Arbitraries.of(AnswerState.ANSWERED, AnswerState.ANSWERED, AnswerState.NOT_APPLICABLE));
    }

    private static Arbitrary<Filled> filled(Arbitrary<AnswerState> states) {
        Arbitrary<Item> items = Combinators.combine(Arbitraries.integers().between(0, 3),
                Arbitraries.integers().between(0, 3), Arbitraries.of(1, 4, 5, 100), Arbitraries.of(true, false),
                states, Arbitraries.integers().between(0, 100)).as(Item::new);
        Arbitrary<List<Integer>> weights = Arbitraries.integers().between(0, 3).list().ofSize(4);
        return Combinators.combine(Arbitraries.of(Aggregation.values()), weights, items.list().ofMaxSize(12))
                .as(ScoringPropertiesTest::fill);
    }

    private static Filled fill(Aggregation aggregation, List<Integer> weights, List<Item> items) {
        List<ScoredDimension> dimensions = new ArrayList<>();
        for (int i = 0; i < weights.size(); i++) {
            dimensions.add(new ScoredDimension("d" + i, new BigDecimal(weights.get(i)), i == 0, new BigDecimal("0.5"),
                    new BigDecimal("0.25")));
        }
        List<ScoredQuestion> questions = new ArrayList<>();
        List<GivenAnswer> answers = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            Item item = items.get(i);
            questions.add(new ScoredQuestion("q" + i, "d" + item.dimension(), new BigDecimal(item.weight()),
                    BigDecimal.ONE, new BigDecimal(item.width() + 1), item.reversed()));
            answers.add(new GivenAnswer("q" + i, item.state(),
                    item.state() == AnswerState.ANSWERED ? new BigDecimal(1 + item.value() % (item.width() + 1))
                            : null));
        }
        return new Filled(aggregation, dimensions, questions, answers);
    }

    record Item(int dimension, int weight, int width, boolean reversed, AnswerState state, int value) {
    }

    record Filled(Aggregation aggregation, List<ScoredDimension> dimensions, List<ScoredQuestion> questions,
            List<GivenAnswer> answers) {

        Scores scores() {
            return Scoring.score(new ScoringRules(aggregation, new BigDecimal(100), BANDS, dimensions, questions),
                    answers);
        }

        Filled reversed() {
            return new Filled(aggregation, dimensions,
                    questions.stream().map(q -> new ScoredQuestion(q.key(), q.dimension(), q.weight(), q.min(), q.max(),
                            !q.reversed())).toList(),
                    answers);
        }

        Filled withMirroredAnswers() {
            List<GivenAnswer> mirrored = new ArrayList<>();
            for (int i = 0; i < answers.size(); i++) {
                GivenAnswer answer = answers.get(i);
                mirrored.add(new GivenAnswer(answer.questionKey(), answer.state(),
                        mirror(questions.get(i), answer.value())));
            }
            return new Filled(aggregation, dimensions, questions, mirrored);
        }

        private static @Nullable BigDecimal mirror(ScoredQuestion question, @Nullable BigDecimal value) {
            return value == null ? null : question.max().add(question.min()).subtract(value);
        }

        Filled withWeightsTimes(int factor) {
            BigDecimal times = new BigDecimal(factor);
            return new Filled(aggregation,
                    dimensions.stream().map(d -> new ScoredDimension(d.key(), d.weight().multiply(times), d.critical(),
                            d.target(), d.baseline())).toList(),
                    questions.stream().map(q -> new ScoredQuestion(q.key(), q.dimension(), q.weight().multiply(times),
                            q.min(), q.max(), q.reversed())).toList(),
                    answers);
        }

        Filled shuffled(long seed) {
            List<GivenAnswer> shuffled = new ArrayList<>(answers);
            Collections.shuffle(shuffled, new Random(seed));
            return new Filled(aggregation, dimensions, questions, shuffled);
        }

        Filled withEverythingApplicableAtTop() {
            List<GivenAnswer> raised = new ArrayList<>();
            for (int i = 0; i < answers.size(); i++) {
                GivenAnswer answer = answers.get(i);
                ScoredQuestion question = questions.get(i);
                raised.add(answer.state() == AnswerState.NOT_APPLICABLE ? answer
                        : new GivenAnswer(answer.questionKey(), AnswerState.ANSWERED,
                                question.reversed() ? question.min() : question.max()));
            }
            return new Filled(aggregation, dimensions, questions, raised);
        }
    }
}
