package dev.milepost.assessment.run;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import dev.milepost.assessment.instrument.Instrument;
import dev.milepost.assessment.instrument.Question;
import dev.milepost.assessment.scoring.AnswerState;
import dev.milepost.kit.problem.FieldError;
import dev.milepost.kit.problem.ProblemException;

/** Compares answers with the questions they are for; names every mistake with the question and what it takes. */
public final class AnswerCheck {
    private final Map<String, Question> questions;

    public AnswerCheck(Instrument instrument) {
        this.questions = instrument.questionsByKey();
    }

    /**
     * @param answers as sent; pointers begin with {@code /answers/<index>}
     * @throws ProblemException 422 naming every answer that doesn't fit
     */
    public void requireAll(List<NewAnswer> answers) {
        List<FieldError> errors = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < answers.size(); i++) {
            NewAnswer answer = answers.get(i);
            String place = "/answers/" + i;
            FieldError error = errorOf(answer, place);
            if (error == null && !seen.add(answer.questionKey())) {
                error = new FieldError(place + "/questionKey", "answered-twice",
                        "the question \"" + answer.questionKey() + "\" is answered twice; send it once");
            }
            if (error != null) {
                errors.add(error);
            }
        }
        refuse(errors);
    }

    /** @throws ProblemException 422 if the answer, alone in the body, doesn't fit */
    public void require(NewAnswer answer) {
        FieldError error = errorOf(answer, "");
        refuse(error == null ? List.of() : List.of(error));
    }

    /** As it is stored: chosen options with the value they have together. */
    public NewAnswer settled(NewAnswer answer) {
        Question question = questions.get(answer.questionKey());
        return question == null ? answer : answer.withValue(answer.content().worth(question));
    }

    private static void refuse(List<FieldError> errors) {
        if (!errors.isEmpty()) {
            throw RunProblem.ANSWER_NOT_ACCEPTED
                    .because("Nothing was saved: %s",
                            errors.stream().map(FieldError::detail).collect(Collectors.joining("; ")))
                    .at(errors);
        }
    }

    private @Nullable FieldError errorOf(NewAnswer answer, String place) {
        Question question = questions.get(answer.questionKey());
        if (question == null) {
            return new FieldError(place + "/questionKey", "unknown-question",
                    "there is no question \"" + answer.questionKey() + "\" in this questionnaire");
        }
        if (answer.state() == AnswerState.ANSWERED) {
            return answer.content().errorFor(question, place).orElse(null);
        }
        Optional<String> content = answer.content().given().stream().findFirst();
        if (content.isPresent()) {
            return new FieldError(place + "/" + content.get(), "value-without-answer",
                    "the question \"" + question.key() + "\" has a " + content.get() + " only in the state ANSWERED");
        }
        String reason = answer.reason();
        if (answer.state() == AnswerState.NOT_APPLICABLE && (reason == null || reason.isBlank())) {
            return new FieldError(place + "/reason", "reason-missing",
                    "the question \"" + question.key() + "\" can be not applicable only with a reason");
        }
        return null;
    }
}
