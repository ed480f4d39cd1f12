package dev.milepost.assessment.run;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import dev.milepost.assessment.instrument.Instrument;
import dev.milepost.assessment.scoring.Scores;
import dev.milepost.assessment.scoring.Scoring;

/**
 * An assessment with everything its result rests on.
 *
 * @param answers those that were given, in the order of their questions' keys
 */
public record AnsweredAssessment(AssessmentView assessment, Instrument instrument, List<AnswerView> answers) {

    public AnsweredAssessment {
        answers = List.copyOf(answers);
    }

    public Scores scores() {
        return Scoring.score(instrument.scoringRules(), answers.stream().map(AnswerView::given).toList());
    }

    /** Keys of the questions that other answers leave out. */
    public Set<String> hidden() {
        return Scoring.hidden(instrument.scoringRules(), answers.stream().map(AnswerView::given).toList());
    }

    public Map<String, AnswerView> answersByQuestion() {
        return answers.stream().collect(Collectors.toMap(AnswerView::questionKey, Function.identity()));
    }
}
