package dev.milepost.assessment.run;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import dev.milepost.assessment.instrument.Instrument;
import dev.milepost.assessment.instrument.Instrument.AnswerLevel;
import dev.milepost.assessment.instrument.SourceView;

/** The questions of an assessment with the answers so far. */
@Schema(name = "Questionnaire")
record QuestionnaireView(
        @Schema(required = true) UUID assessmentId,
        @Schema(required = true) String instrumentKey,
        @Schema(required = true) int instrumentVersion,
        @Schema(required = true) String language,
        @Schema(required = true) String title,
        @Schema(required = true) String description,
        @Schema(required = true) AssessmentStatus status,
        @Schema(required = true) List<DimensionOfQuestions> dimensions) {

    @Schema(name = "DimensionOfQuestions")
    record DimensionOfQuestions(
            @Schema(required = true) String key,
            @Schema(required = true) String name,
            @Schema(required = true) String description,
            @Schema(required = true) BigDecimal weight,
            @Schema(required = true, description = "Whether it caps the gated level") boolean critical,
            @Schema(required = true) List<QuestionView> questions) {
    }

    @Schema(name = "Question")
    record QuestionView(
            @Schema(required = true) String key,
            @Schema(required = true) String text,
            @Schema(required = true) List<LevelView> levels,
            @Schema(required = true, description = "0 means asked, not scored") BigDecimal weight,
            @Schema(required = true, description = "Whether a high value is a bad sign") boolean reversed,
            @Schema(required = true) List<SourceView> sources,
            @Schema(required = true) AnswerView answer) {
    }

    @Schema(name = "QuestionLevel")
    record LevelView(@Schema(required = true) int value, @Schema(required = true) String text) {
        static LevelView of(AnswerLevel level) {
            return new LevelView(level.value(), level.text());
        }
    }

    static QuestionnaireView of(AnsweredAssessment answered) {
        Instrument instrument = answered.instrument();
        Map<String, AnswerView> answers = answered.answersByQuestion();
        return new QuestionnaireView(answered.assessment().id(), instrument.key(), instrument.version(),
                instrument.language(), instrument.title(), instrument.description(), answered.assessment().status(),
                instrument.dimensions().stream().map(dimension -> view(dimension, answers)).toList());
    }

    private static DimensionOfQuestions view(Instrument.Dimension dimension, Map<String, AnswerView> answers) {
        return new DimensionOfQuestions(dimension.key(), dimension.name(), dimension.description(), dimension.weight(),
                dimension.critical(),
                dimension.questions().stream().map(question -> view(question, answers)).toList());
    }

    private static QuestionView view(Instrument.Question question, Map<String, AnswerView> answers) {
        return new QuestionView(question.key(), question.text(),
                question.levels().stream().map(LevelView::of).toList(), question.weight(), question.reversed(),
                question.sources().stream().map(SourceView::of).toList(),
                answers.getOrDefault(question.key(), AnswerView.missing(question.key())));
    }
}
