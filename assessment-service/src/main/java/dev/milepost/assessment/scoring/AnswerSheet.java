package dev.milepost.assessment.scoring;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/** The answers of one scoring by question, checked against the rules; what isn't there is missing. */
final class AnswerSheet {
    private final Map<String, GivenAnswer> byQuestion;

    private AnswerSheet(Map<String, GivenAnswer> byQuestion) {
        this.byQuestion = byQuestion;
    }

    /** @throws FlawedInput with pointers {@code /answers/<index>/...} in the order the answers came in */
    static AnswerSheet of(ScoringRules rules, List<GivenAnswer> answers) {
        Map<String, ScoredQuestion> questions = new HashMap<>();
        rules.questions().forEach(question -> questions.put(question.key(), question));
        Map<String, GivenAnswer> byQuestion = new HashMap<>();
        List<Flaw> flaws = new ArrayList<>();
        for (int i = 0; i < answers.size(); i++) {
            GivenAnswer answer = answers.get(i);
            Flaw flaw = flawOf(answer, questions.get(answer.questionKey()), "/answers/" + i);
            if (flaw != null) {
                flaws.add(flaw);
            } else if (byQuestion.put(answer.questionKey(), answer) != null) {
                flaws.add(new Flaw("/answers/" + i + "/questionKey",
                        "The question \"" + answer.questionKey() + "\" is answered twice"));
            }
        }
        if (!flaws.isEmpty()) {
            throw new FlawedInput(flaws);
        }
        return new AnswerSheet(byQuestion);
    }

    private static @Nullable Flaw flawOf(GivenAnswer answer, @Nullable ScoredQuestion question, String place) {
        if (question == null) {
            return new Flaw(place + "/questionKey", "There is no question \"" + answer.questionKey() + "\"");
        }
        BigDecimal value = answer.value();
        if (answer.state() != AnswerState.ANSWERED) {
            return value == null ? null
                    : new Flaw(place + "/value", "Only an answer in the state ANSWERED has a value");
        }
        if (!question.numeric()) {
            return value == null ? null
                    : new Flaw(place + "/value", "The question \"" + question.key() + "\" takes words or a date, no value");
        }
        if (value == null || value.compareTo(question.min()) < 0 || value.compareTo(question.max()) > 0) {
            return new Flaw(place + "/value", "The question \"" + question.key() + "\" takes values from "
                    + question.min().toPlainString() + " to " + question.max().toPlainString());
        }
        return RuleCheck.sizeIsBounded(value) ? null
                : new Flaw(place + "/value", "Values have at most " + RuleCheck.MOST_DECIMALS + " decimals");
    }

    GivenAnswer answerTo(String questionKey) {
        GivenAnswer answer = byQuestion.get(questionKey);
        return answer == null ? GivenAnswer.missing(questionKey) : answer;
    }

    AnswerState stateOf(ScoredQuestion question) {
        return answerTo(question.key()).state();
    }

    @Nullable
    BigDecimal valueOf(ScoredQuestion question) {
        return answerTo(question.key()).value();
    }
}
