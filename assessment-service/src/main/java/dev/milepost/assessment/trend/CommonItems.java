package dev.milepost.assessment.trend;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import dev.milepost.assessment.instrument.Instrument;
import dev.milepost.assessment.instrument.Question;
import dev.milepost.assessment.run.AnsweredAssessment;
import dev.milepost.assessment.scoring.ScoredQuestion;
import dev.milepost.assessment.scoring.Scores;
import dev.milepost.assessment.scoring.Scoring;
import dev.milepost.assessment.scoring.ScoringRules;

/**
 * The questions that several versions of an instrument ask alike, and the scores over them: two runs of different versions
 * compare on these alone.
 */
final class CommonItems {
    private final Instrument newest;
    private final Map<String, Question> questions;

    private CommonItems(Instrument newest, Map<String, Question> questions) {
        this.newest = newest;
        this.questions = questions;
    }

    /** @param versions those that were run, any number of times each; at least one */
    static CommonItems of(List<Instrument> versions) {
        Instrument newest = versions.stream().max(Comparator.comparingInt(Instrument::version)).orElseThrow();
        Map<String, Question> common = new LinkedHashMap<>();
        newest.questions().filter(question -> versions.stream().allMatch(version -> version.question(question.key())
                .filter(question::isAnsweredAs).isPresent())).forEach(question -> common.put(question.key(), question));
        return new CommonItems(newest, common);
    }

    int version() {
        return newest.version();
    }

    List<String> keys() {
        return List.copyOf(questions.keySet());
    }

    List<Instrument.Dimension> dimensions() {
        return newest.dimensions().stream()
                .filter(dimension -> dimension.questions().stream().anyMatch(question -> questions.containsKey(question.key())))
                .toList();
    }

    /** By the newest version's weights; what the run's own version hid from its people is left out. */
    Scores scores(AnsweredAssessment run) {
        Set<String> hidden = run.hidden();
        return Scoring.score(rules(), run.given().stream()
                .filter(given -> questions.containsKey(given.questionKey()) && !hidden.contains(given.questionKey()))
                .toList());
    }

    private ScoringRules rules() {
        ScoringRules whole = newest.scoringRules();
        Set<String> kept = dimensions().stream().map(Instrument.Dimension::key).collect(Collectors.toSet());
        return new ScoringRules(whole.aggregation(), whole.scale(), whole.bands(),
                whole.dimensions().stream().filter(dimension -> kept.contains(dimension.key())).toList(),
                whole.questions().stream().filter(question -> questions.containsKey(question.key()))
                        .map(CommonItems::alwaysAsked).toList());
    }

    private static ScoredQuestion alwaysAsked(ScoredQuestion question) {
        return new ScoredQuestion(question.key(), question.dimension(), question.weight(), question.min(), question.max(),
                question.reversed(), question.numeric(), null);
    }
}
