package dev.milepost.assessment.run;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import dev.milepost.assessment.instrument.Instrument;
import dev.milepost.assessment.instrument.Instrument.AnswerLevel;
import dev.milepost.assessment.instrument.Question;
import dev.milepost.assessment.instrument.Question.Option;
import dev.milepost.assessment.instrument.QuestionType;
import dev.milepost.assessment.instrument.ShownIf;
import dev.milepost.assessment.instrument.SourceView;
import dev.milepost.assessment.scoring.ChoiceRule;

/** The questions of an assessment with the answers so far. */
@Schema(name = "Questionnaire")
public record QuestionnaireView(
        @Schema(required = true) UUID assessmentId,
        @Schema(required = true) String instrumentKey,
        @Schema(required = true) int instrumentVersion,
        @Schema(required = true) String language,
        @Schema(required = true) String title,
        @Schema(required = true) String description,
        @Schema(required = true) AssessmentStatus status,
        @Schema(required = true) List<DimensionOfQuestions> dimensions) {

    @Schema(name = "DimensionOfQuestions")
    public record DimensionOfQuestions(
            @Schema(required = true) String key,
            @Schema(required = true) String name,
            @Schema(required = true) String description,
            @Schema(required = true) BigDecimal weight,
            @Schema(required = true, description = "Whether it caps the gated level") boolean critical,
            @Schema(required = true) List<QuestionView> questions) {
    }

    @Schema(name = "Question")
    public record QuestionView(
            @Schema(required = true) String key,
            @Schema(required = true) String text,
            @Schema(required = true) QuestionType type,
            @Schema(required = true, description = "Of a SINGLE question all that can be answered, of a SCALE its ends and marks; otherwise empty") List<LevelView> levels,
            @Schema(required = true, description = "Of a MULTIPLE question; otherwise empty") List<OptionView> options,
            @Nullable @Schema(description = "How the points of several options make one value") ChoiceRule rule,
            @Nullable @Schema(description = "The lowest NUMBER that can be answered") BigDecimal min,
            @Nullable @Schema(description = "The highest NUMBER that can be answered") BigDecimal max,
            @Nullable @Schema(description = "Of a NUMBER") String unit,
            @Nullable @Schema(description = "The first day that a DATE may be") LocalDate earliest,
            @Nullable @Schema(description = "The last day that a DATE may be") LocalDate latest,
            @Nullable @Schema(description = "How many characters a TEXT may have") Integer maxLength,
            @Nullable @Schema(description = "What must be answered elsewhere for it to be asked") ShownIf shownIf,
            @Schema(required = true, description = "Whether it is asked with the answers so far; an answer to a hidden question is kept and leaves the score") boolean shown,
            @Schema(required = true, description = "0 means asked, not scored") BigDecimal weight,
            @Schema(required = true, description = "Whether a high value is a bad sign") boolean reversed,
            @Schema(required = true) List<SourceView> sources,
            @Schema(required = true) AnswerView answer) {
    }

    @Schema(name = "QuestionLevel")
    public record LevelView(@Schema(required = true) int value, @Schema(required = true) String text) {
        static LevelView of(AnswerLevel level) {
            return new LevelView(level.value(), level.text());
        }
    }

    /** @param points what it is worth */
    @Schema(name = "QuestionOption")
    public record OptionView(@Schema(required = true) String key, @Schema(required = true) String text,
            @Schema(required = true) BigDecimal points,
            @Schema(required = true, description = "Whether it can't be chosen together with others") boolean alone) {
        static OptionView of(Option option) {
            return new OptionView(option.key(), option.text(), option.points(), option.alone());
        }
    }

    static QuestionnaireView of(AnsweredAssessment answered) {
        Instrument instrument = answered.instrument();
        Map<String, AnswerView> answers = answered.answersByQuestion();
        Set<String> hidden = answered.hidden();
        return of(answered.assessment(), instrument, Set.of(), answers, hidden);
    }

    /**
     * @param asked keys of the dimensions to show; empty for all
     * @param hidden keys of the questions that are not shown with these answers
     */
    public static QuestionnaireView of(AssessmentView assessment, Instrument instrument, Set<String> asked,
            Map<String, AnswerView> answers, Set<String> hidden) {
        return new QuestionnaireView(assessment.id(), instrument.key(), instrument.version(), instrument.language(),
                instrument.title(), instrument.description(), assessment.status(),
                instrument.dimensions().stream().filter(dimension -> asked.isEmpty() || asked.contains(dimension.key()))
                        .map(dimension -> view(dimension, answers, hidden)).toList());
    }

    private static DimensionOfQuestions view(Instrument.Dimension dimension, Map<String, AnswerView> answers,
            Set<String> hidden) {
        return new DimensionOfQuestions(dimension.key(), dimension.name(), dimension.description(), dimension.weight(),
                dimension.critical(),
                dimension.questions().stream()
                        .map(question -> view(question, answers, !hidden.contains(question.key()))).toList());
    }

    private static QuestionView view(Question question, Map<String, AnswerView> answers, boolean shown) {
        return new QuestionView(question.key(), question.text(), question.type(),
                question.levels().stream().map(LevelView::of).toList(),
                question.options().stream().map(OptionView::of).toList(), question.rule(), question.min(),
                question.max(), question.unit(), question.earliest(), question.latest(),
                question.type() == QuestionType.TEXT ? Integer.valueOf(question.longestText()) : null,
                question.shownIf(), shown, question.weight(), question.reversed(),
                question.sources().stream().map(SourceView::of).toList(),
                answers.getOrDefault(question.key(), AnswerView.missing(question.key())));
    }
}
