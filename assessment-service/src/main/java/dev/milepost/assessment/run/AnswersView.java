package dev.milepost.assessment.run;

import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Answers in the order of the questionnaire. */
@Schema(name = "Answers")
record AnswersView(@Schema(required = true) List<AnswerView> answers) {

    AnswersView {
        answers = List.copyOf(answers);
    }
}
