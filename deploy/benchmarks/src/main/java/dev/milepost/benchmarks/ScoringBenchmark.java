package dev.milepost.benchmarks;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

import dev.milepost.assessment.scoring.Aggregation;
import dev.milepost.assessment.scoring.AnswerState;
import dev.milepost.assessment.scoring.Band;
import dev.milepost.assessment.scoring.Combination;
import dev.milepost.assessment.scoring.CombinationRule;
import dev.milepost.assessment.scoring.Condition;
import dev.milepost.assessment.scoring.GivenAnswer;
import dev.milepost.assessment.scoring.ScoredDimension;
import dev.milepost.assessment.scoring.ScoredQuestion;
import dev.milepost.assessment.scoring.Scores;
import dev.milepost.assessment.scoring.Scoring;
import dev.milepost.assessment.scoring.ScoringRules;
import dev.milepost.assessment.scoring.Voice;

/** From what respondents answered to scores with sensitivity: 200 questions, answers combined and scored exactly. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 3, time = 3)
public class ScoringBenchmark {

    private static final int QUESTIONS = 200;
    private static final int DIMENSIONS = 10;
    private static final int LEVELS = 5;

    @Param({ "1", "50", "200" })
    int respondents;
    @Param({ "MEDIAN", "MEAN" })
    CombinationRule rule = CombinationRule.MEDIAN;
    private final ScoringRules rules = rules();
    private final Map<String, Integer> levels = new HashMap<>();
    private List<Voice> voices = List.of();

    /** One answer in twenty is not applicable, and one not known. */
    @Setup
    public void answer() {
        rules.questions().forEach(question -> levels.put(question.key(), LEVELS));
        Random random = new Random(20261127);
        voices = new ArrayList<>();
        for (int r = 0; r < respondents; r++) {
            List<GivenAnswer> answers = new ArrayList<>();
            rules.questions().forEach(question -> answers.add(answer(question.key(), random)));
            voices.add(new Voice(r % 3 == 0 ? "MANAGERS" : "STAFF", Set.of(), answers));
        }
    }

    private static GivenAnswer answer(String key, Random random) {
        return switch (random.nextInt(20)) {
            case 0 -> new GivenAnswer(key, AnswerState.NOT_APPLICABLE, null);
            case 1 -> new GivenAnswer(key, AnswerState.DONT_KNOW, null);
            default -> new GivenAnswer(key, AnswerState.ANSWERED, BigDecimal.valueOf(random.nextInt(LEVELS)));
        };
    }

    /** One question in ten depends on another. */
    private static ScoringRules rules() {
        List<ScoredDimension> dimensions = new ArrayList<>();
        for (int d = 0; d < DIMENSIONS; d++) {
            dimensions.add(new ScoredDimension("d" + d, BigDecimal.valueOf(1 + d % 3), d == 0, new BigDecimal("0.5"), null));
        }
        List<ScoredQuestion> questions = new ArrayList<>();
        for (int q = 0; q < QUESTIONS; q++) {
            Condition shownIf = q % 10 == 9 ? new Condition.Within("q" + (q - 1), BigDecimal.ONE, null) : null;
            questions.add(new ScoredQuestion("q" + q, "d" + q % DIMENSIONS, BigDecimal.valueOf(1 + q % 4), BigDecimal.ZERO,
                    BigDecimal.valueOf(LEVELS - 1), q % 7 == 0, true, shownIf));
        }
        List<Band> bands = new ArrayList<>();
        for (int b = 0; b < LEVELS; b++) {
            bands.add(new Band(b, BigDecimal.valueOf(20L * b)));
        }
        return new ScoringRules(Aggregation.BY_DIMENSION, new BigDecimal(100), bands, dimensions, questions);
    }

    @Benchmark
    public Scores score() {
        Combination combination = new Combination(rule, 1, levels, List.of(), List.of());
        return Scoring.score(rules, combination.scored(combination.of(rules, voices)));
    }
}
