package dev.milepost.assessment.result;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import dev.milepost.assessment.instrument.QuestionType;
import dev.milepost.assessment.instrument.ShownIf;
import dev.milepost.assessment.scoring.Aggregation;
import dev.milepost.assessment.scoring.AnswerState;
import dev.milepost.assessment.scoring.Band;
import dev.milepost.assessment.scoring.ChoiceRule;
import dev.milepost.assessment.scoring.Choices;
import dev.milepost.assessment.scoring.Condition;
import dev.milepost.assessment.scoring.Flaw;
import dev.milepost.assessment.scoring.FlawedInput;
import dev.milepost.assessment.scoring.GivenAnswer;
import dev.milepost.assessment.scoring.ScoredDimension;
import dev.milepost.assessment.scoring.ScoredQuestion;
import dev.milepost.assessment.scoring.ScoringRules;

/** Rules and answers to be scored without saving anything. */
@Schema(name = "NewScoring")
record NewScoring(
        @Nullable @Digits(integer = 7, fraction = 6) @Schema(description = "The top of the scale of points and bands", defaultValue = "100") BigDecimal scale,
        @Nullable @Size(max = 100) @Schema(description = "Ascending, touching, half-open, the first from 0; absent for no levels") List<@NotNull @Valid BandInput> bands,
        @Nullable @Schema(defaultValue = "BY_DIMENSION") Aggregation aggregation,
        @NotEmpty @Size(max = 100) List<@NotNull @Valid DimensionInput> dimensions,
        @NotEmpty @Size(max = 5000) List<@NotNull @Valid QuestionInput> questions,
        @NotNull @Size(max = 5000) @Schema(description = "A question without one is MISSING") List<@NotNull @Valid AnswerInput> answers) {
    private static final String NO_INFLUENCE = "Has no influence; taken so that saved answers can be sent as they are";
    private static final BigDecimal HUNDRED = new BigDecimal(100);
    private static final Choices NO_CHOICES = new Choices(ChoiceRule.SUM, Map.of(), List.of());

    @Schema(name = "BandInput")
    record BandInput(@NotNull @Schema(required = true) Integer level,
            @NotNull @Digits(integer = 7, fraction = 6) @Schema(description = "Where the level begins, on the scale") BigDecimal from) {
    }

    @Schema(name = "DimensionInput")
    record DimensionInput(
            @NotBlank @Size(max = 80) String key,
            @Nullable @Digits(integer = 7, fraction = 6) @Schema(defaultValue = "1") BigDecimal weight,
            @Nullable @Schema(defaultValue = "false") Boolean critical,
            @Nullable @Digits(integer = 1, fraction = 6) @Schema(description = "0 to 1") BigDecimal target,
            @Nullable @Digits(integer = 1, fraction = 6) @Schema(description = "0 to 1") BigDecimal baseline) {
    }

    @Schema(name = "QuestionInput")
    record QuestionInput(
            @NotBlank @Size(max = 80) String key,
            @NotBlank @Size(max = 80) @Schema(description = "Key of its dimension") String dimension,
            @Nullable @Digits(integer = 7, fraction = 6) @Schema(defaultValue = "1") BigDecimal weight,
            @Nullable @Digits(integer = 7, fraction = 6) @Schema(defaultValue = "0") BigDecimal min,
            @Nullable @Digits(integer = 7, fraction = 6) @Schema(description = "The highest value; needed unless there are options, or the type is DATE or TEXT") BigDecimal max,
            @Nullable @Schema(defaultValue = "false") Boolean reversed,
            @Nullable @Schema(description = "DATE and TEXT have no value and the weight 0; absent for MULTIPLE where there are options, else for SINGLE", defaultValue = "SINGLE") QuestionType type,
            @Nullable @Size(min = 1, max = 100) @Schema(description = "Of a MULTIPLE question") List<@NotNull @Valid OptionInput> options,
            @Nullable @Schema(description = "How the points of several options make one value", defaultValue = "SUM") ChoiceRule rule,
            @Nullable @Valid ShownIf shownIf) {

        ScoredQuestion scored() {
            BigDecimal weighs = orElse(weight, BigDecimal.ONE);
            Condition condition = shownIf == null ? null : shownIf.condition();
            if (type == QuestionType.DATE || type == QuestionType.TEXT) {
                return ScoredQuestion.withoutValue(key, dimension, weight == null ? BigDecimal.ZERO : weight, condition);
            }
            Choices choices = choices();
            BigDecimal lowest = choices == null ? orElse(min, BigDecimal.ZERO) : choices.lowest();
            BigDecimal highest = choices == null ? orElse(max, lowest) : choices.highest();
            return new ScoredQuestion(key, dimension, weighs, lowest, highest, Boolean.TRUE.equals(reversed), true,
                    condition);
        }

        /** Null where there are no options. */
        @Nullable
        Choices choices() {
            return options == null ? null
                    : new Choices(rule == null ? ChoiceRule.SUM : rule,
                            options.stream().collect(Collectors.toMap(OptionInput::key, OptionInput::points,
                                    (first, second) -> first)),
                            options.stream().filter(option -> Boolean.TRUE.equals(option.alone()))
                                    .map(OptionInput::key).toList());
        }
    }

    @Schema(name = "OptionInput")
    record OptionInput(@NotBlank @Size(max = 80) String key,
            @NotNull @Digits(integer = 7, fraction = 6) BigDecimal points,
            @Nullable @Schema(description = "Whether it can't be chosen together with others", defaultValue = "false") Boolean alone) {
    }

    @Schema(name = "AnswerInput")
    record AnswerInput(
            @NotBlank @Size(max = 80) String questionKey,
            @NotNull AnswerState state,
            @Nullable @Digits(integer = 7, fraction = 6) @Schema(description = "Only and always with ANSWERED; where options are sent it is computed from them") BigDecimal value,
            @Nullable @Size(max = 100) @Schema(description = "Keys of the options chosen, of a MULTIPLE question") List<@NotBlank @Size(max = 80) String> options,
            @Nullable @Schema(description = "Of a DATE question; has no influence") LocalDate date,
            @Nullable @Size(max = 2000) @Schema(description = "Of a TEXT question; has no influence") String text,
            @Nullable @Size(max = 1000) @Schema(description = NO_INFLUENCE) String reason,
            @Nullable @Size(max = 2000) @Schema(description = NO_INFLUENCE) String comment,
            @Nullable @Schema(description = NO_INFLUENCE) Instant answeredAt,
            @Nullable @Schema(description = NO_INFLUENCE) Boolean carriedOver,
            @Nullable @Size(max = 64) @Schema(description = NO_INFLUENCE) String tag) {
    }

    /** @throws dev.milepost.assessment.scoring.FlawedInput where the rules contradict themselves */
    ScoringRules rules() {
        return new ScoringRules(aggregation == null ? Aggregation.BY_DIMENSION : aggregation, orElse(scale, HUNDRED),
                bands == null ? List.of() : bands.stream().map(band -> new Band(band.level(), band.from())).toList(),
                dimensions.stream()
                        .map(dimension -> new ScoredDimension(dimension.key(),
                                orElse(dimension.weight(), BigDecimal.ONE), Boolean.TRUE.equals(dimension.critical()),
                                dimension.target(), dimension.baseline()))
                        .toList(),
                questions.stream()
                        .map(QuestionInput::scored)
                        .toList());
    }

    /** @throws dev.milepost.assessment.scoring.FlawedInput where options are chosen that there are not */
    List<GivenAnswer> given() {
        Map<String, Choices> choices = new HashMap<>();
        for (QuestionInput question : questions) {
            Choices ofQuestion = question.choices();
            if (ofQuestion != null) {
                choices.put(question.key(), ofQuestion);
            }
        }
        List<GivenAnswer> given = new ArrayList<>();
        List<Flaw> flaws = new ArrayList<>();
        for (int i = 0; i < answers.size(); i++) {
            AnswerInput answer = answers.get(i);
            List<String> chosen = answer.options();
            if (chosen == null) {
                given.add(new GivenAnswer(answer.questionKey(), answer.state(), answer.value()));
                continue;
            }
            Choices ofQuestion = choices.getOrDefault(answer.questionKey(), NO_CHOICES);
            String place = "/answers/" + i + "/options";
            ofQuestion.flawOf(chosen).ifPresent(flaw -> flaws.add(new Flaw(place, flaw)));
            given.add(new GivenAnswer(answer.questionKey(), answer.state(), ofQuestion.value(chosen),
                    Set.copyOf(chosen)));
        }
        if (!flaws.isEmpty()) {
            throw new FlawedInput(flaws);
        }
        return given;
    }

    private static BigDecimal orElse(@Nullable BigDecimal value, BigDecimal otherwise) {
        return value == null ? otherwise : value;
    }
}
