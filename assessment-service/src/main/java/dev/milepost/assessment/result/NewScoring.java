package dev.milepost.assessment.result;

import java.math.BigDecimal;
import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import dev.milepost.assessment.scoring.Aggregation;
import dev.milepost.assessment.scoring.AnswerState;
import dev.milepost.assessment.scoring.Band;
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
    private static final BigDecimal HUNDRED = new BigDecimal(100);

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
            @NotNull @Digits(integer = 7, fraction = 6) BigDecimal max,
            @Nullable @Schema(defaultValue = "false") Boolean reversed) {
    }

    @Schema(name = "AnswerInput")
    record AnswerInput(
            @NotBlank @Size(max = 80) String questionKey,
            @NotNull AnswerState state,
            @Nullable @Digits(integer = 7, fraction = 6) @Schema(description = "Only and always with ANSWERED") BigDecimal value,
            @Nullable @Size(max = 1000) @Schema(description = "Has no influence; taken so that saved answers can be sent as they are") String reason) {
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
                        .map(question -> new ScoredQuestion(question.key(), question.dimension(),
                                orElse(question.weight(), BigDecimal.ONE), orElse(question.min(), BigDecimal.ZERO),
                                question.max(), Boolean.TRUE.equals(question.reversed())))
                        .toList());
    }

    List<GivenAnswer> given() {
        return answers.stream().map(answer -> new GivenAnswer(answer.questionKey(), answer.state(), answer.value()))
                .toList();
    }

    private static BigDecimal orElse(@Nullable BigDecimal value, BigDecimal otherwise) {
        return value == null ? otherwise : value;
    }
}
