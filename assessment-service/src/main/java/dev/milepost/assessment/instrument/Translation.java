package dev.milepost.assessment.instrument;

import java.util.List;
import java.util.Map;
import java.util.Objects;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonProperty;

import dev.milepost.assessment.instrument.Instrument.AnswerLevel;
import dev.milepost.assessment.instrument.Instrument.Challenge;
import dev.milepost.assessment.instrument.Instrument.Dimension;
import dev.milepost.assessment.instrument.Instrument.Effort;
import dev.milepost.assessment.instrument.Instrument.LevelBand;
import dev.milepost.assessment.instrument.Instrument.Recommendation;
import dev.milepost.assessment.instrument.Question.Option;

/**
 * The texts of one instrument version in another language. It has a place for texts and for nothing else, so that no
 * translation can change what is asked or how it scores.
 *
 * @param instrument key of the instrument
 * @param bands names of the levels of the result
 */
record Translation(
        @NotNull @Pattern(regexp = Instrument.KEY) String instrument,
        @JsonProperty(required = true) @Positive int version,
        @NotNull @Pattern(regexp = "[a-z]{2}") String language,
        @NotBlank @Size(max = 200) String title,
        @NotBlank @Size(max = 2000) String description,
        @NotNull Map<Integer, @NotBlank @Size(max = 80) String> bands,
        @NotNull Map<String, @NotNull @Valid DimensionTexts> dimensions,
        @NotNull Map<String, @NotNull @Valid QuestionTexts> questions,
        @NotNull Map<String, @NotNull @Valid ChallengeTexts> challenges,
        @NotNull Map<String, @NotNull @Valid RecommendationTexts> recommendations) {

    record DimensionTexts(@NotBlank @Size(max = 200) String name, @NotBlank @Size(max = 1000) String description) {
    }

    /**
     * @param levels by their values; empty where the question has none
     * @param options by their keys; empty where the question has none
     */
    record QuestionTexts(@NotBlank @Size(max = 500) String text,
            Map<Integer, @NotBlank @Size(max = 500) String> levels,
            Map<String, @NotBlank @Size(max = 500) String> options,
            @Nullable @Size(min = 1, max = 40) String unit) {

        /** Takes absent texts as a file has them. */
        QuestionTexts(String text, @Nullable Map<Integer, String> levels, @Nullable Map<String, String> options,
                @Nullable String unit) {
            this.text = text;
            this.levels = levels == null ? Map.of() : levels;
            this.options = options == null ? Map.of() : options;
            this.unit = unit;
        }
    }

    record ChallengeTexts(@NotBlank @Size(max = 200) String name, @NotBlank @Size(max = 1000) String description) {
    }

    /** @param effort how long it takes, in words */
    record RecommendationTexts(@NotBlank @Size(max = 200) String title, @NotBlank @Size(max = 1000) String description,
            @NotBlank @Size(max = 80) String effort) {
    }

    /** The same instrument with these texts; they must have been compared with it by {@link TranslationCheck}. */
    Instrument of(Instrument original) {
        return new Instrument(original.key(), original.version(), original.published(), language, title, description,
                original.minutes(), original.partOf(), original.aggregation(), original.scale(), original.targetLevel(),
                original.bands().stream()
                        .map(band -> new LevelBand(band.level(), band.from(), text(bands, band.level())))
                        .toList(),
                original.dimensions().stream().map(this::of).toList(),
                original.challenges().stream().map(this::of).toList(),
                original.recommendations().stream().map(this::of).toList());
    }

    private Dimension of(Dimension dimension) {
        DimensionTexts texts = text(dimensions, dimension.key());
        return new Dimension(dimension.key(), texts.name(), texts.description(), dimension.weight(),
                dimension.critical(), dimension.questions().stream().map(this::of).toList());
    }

    private Question of(Question question) {
        QuestionTexts texts = text(questions, question.key());
        List<AnswerLevel> levels = question.levels().stream()
                .map(level -> new AnswerLevel(level.value(), text(texts.levels(), level.value()))).toList();
        List<Option> options = question.options().stream().map(option -> new Option(option.key(),
                text(texts.options(), option.key()), option.points(), option.alone())).toList();
        return question.with(texts.text(), levels, options, texts.unit());
    }

    private Challenge of(Challenge challenge) {
        ChallengeTexts texts = text(challenges, challenge.code());
        return new Challenge(challenge.code(), texts.name(), texts.description(), challenge.severity(),
                challenge.signals());
    }

    private Recommendation of(Recommendation recommendation) {
        RecommendationTexts texts = text(recommendations, recommendation.key());
        return new Recommendation(recommendation.key(), texts.title(), texts.description(),
                new Effort(recommendation.effort().days(), texts.effort()), recommendation.stepKey(),
                recommendation.challenge(), recommendation.source(), recommendation.raises());
    }

    private static <K, T> T text(Map<K, T> texts, K key) {
        return Objects.requireNonNull(texts.get(key), () -> "No text of " + key);
    }
}
