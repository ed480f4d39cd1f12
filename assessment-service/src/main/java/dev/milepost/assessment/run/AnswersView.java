package dev.milepost.assessment.run;

import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Answers in the order of the questionnaire. */
@Schema(name = "Answers")
public record AnswersView(@Schema(required = true) List<AnswerView> answers) {

    public AnswersView {
        answers = List.copyOf(answers);
    }
}
