package dev.milepost.assessment.instrument;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;

import dev.milepost.assessment.catalogue.Catalogue;
import dev.milepost.assessment.scoring.Aggregation;
import dev.milepost.assessment.scoring.Band;
import dev.milepost.assessment.scoring.ScoredDimension;
import dev.milepost.assessment.scoring.ScoringRules;

/**
 * One published version of a questionnaire, in one language. The components are those of its file.
 *
 * @param language of all texts, as in {@code en}
 * @param minutes that answering takes most people; null where nobody has stated it
 * @param partOf the instrument that all its questions are taken from: its results are indicative; null where it stands
 *        for itself
 * @param scale the top of the scale that scores and bands are shown on
 * @param targetLevel where an organization should want to be in every dimension, as one of the levels
 */
@Schema(name = "Instrument")
public record Instrument(
        @NotNull @Pattern(regexp = KEY) @Size(max = 80) String key,
        @JsonProperty(required = true) @Positive int version,
        @NotNull LocalDate published,
        @NotNull @Pattern(regexp = "[a-z]{2}") String language,
        @NotBlank @Size(max = 200) String title,
        @NotBlank @Size(max = 2000) String description,
        @Nullable @Positive Integer minutes,
        @Nullable @Valid Whole partOf,
        @NotNull Aggregation aggregation,
        @NotNull @Digits(integer = 7, fraction = 6) BigDecimal scale,
        @JsonProperty(required = true) @PositiveOrZero int targetLevel,
        @NotEmpty List<@NotNull @Valid LevelBand> bands,
        @NotEmpty List<@NotNull @Valid Dimension> dimensions,
        @NotNull List<@NotNull @Valid Challenge> challenges,
        @NotNull List<@NotNull @Valid Recommendation> recommendations) {

    static final String KEY = "[a-z0-9]+(-[a-z0-9]+)*";

    /** The version of an instrument that a shorter one is a part of. */
    @Schema(name = "WholeInstrument")
    public record Whole(@NotNull @Pattern(regexp = KEY) @Size(max = 80) String key,
            @JsonProperty(required = true) @Positive int version) {
    }

    /** @param from on the instrument's scale */
    @Schema(name = "InstrumentLevel")
    public record LevelBand(@JsonProperty(required = true) @PositiveOrZero int level,
            @NotNull @Digits(integer = 7, fraction = 6) BigDecimal from,
            @NotBlank @Size(max = 80) String name) {
    }

    /** @param critical whether it caps the gated level of the total */
    @Schema(name = "InstrumentDimension")
    public record Dimension(
            @NotNull @Pattern(regexp = KEY) @Size(max = 80) String key,
            @NotBlank @Size(max = 200) String name,
            @NotBlank @Size(max = 1000) String description,
            @NotNull @Digits(integer = 7, fraction = 6) BigDecimal weight,
            boolean critical,
            @NotEmpty List<@NotNull @Valid Question> questions) {
    }

    /** A value and what is true of a business that gives it. */
    @Schema(name = "InstrumentAnswerLevel")
    public record AnswerLevel(@JsonProperty(required = true) int value, @NotBlank @Size(max = 500) String text) {
    }

    /** The part of a public text that something rests on. */
    @Schema(name = "InstrumentSource")
    public record Source(@NotNull Catalogue catalogue, @NotBlank @Size(max = 80) String id) {
    }

    /** A known obstacle, and the answers that point to it. */
    @Schema(name = "InstrumentChallenge")
    public record Challenge(
            @NotNull @Pattern(regexp = "[A-Z]+(_[A-Z]+)*") @Size(max = 80) String code,
            @NotBlank @Size(max = 200) String name,
            @NotBlank @Size(max = 1000) String description,
            @NotNull @Valid SeverityRule severity,
            @NotEmpty List<@NotNull @Valid Signal> signals) {
    }

    /**
     * @param medium how many signals make it medium; fewer are low
     * @param high how many signals make it high
     */
    @Schema(name = "InstrumentSeverityRule")
    public record SeverityRule(@JsonProperty(required = true) @Positive int medium,
            @JsonProperty(required = true) @Positive int high) {
    }

    /**
     * @param question key of the question
     * @param atMost the highest value that is a sign of the challenge
     * @param orDontKnow whether not knowing is a sign too
     */
    @Schema(name = "InstrumentSignal")
    public record Signal(@NotBlank String question, @JsonProperty(required = true) int atMost, boolean orDontKnow) {
    }

    /**
     * Something to do while one of the questions it raises is below the target.
     *
     * @param stepKey the step of the plan it belongs to
     * @param challenge code of the challenge it answers; null if none
     * @param raises keys of the questions it brings to the target
     */
    @Schema(name = "InstrumentRecommendation")
    public record Recommendation(
            @NotNull @Pattern(regexp = KEY) @Size(max = 80) String key,
            @NotBlank @Size(max = 200) String title,
            @NotBlank @Size(max = 1000) String description,
            @NotNull @Valid Effort effort,
            @NotBlank String stepKey,
            @Nullable String challenge,
            @NotNull @Valid Source source,
            @NotEmpty List<@NotBlank String> raises) {
    }

    /** @param days working days of one person */
    @Schema(name = "InstrumentEffort")
    public record Effort(@NotNull @Positive @Digits(integer = 7, fraction = 6) BigDecimal days,
            @NotBlank @Size(max = 80) String label) {
    }

    public Stream<Question> questions() {
        return dimensions.stream().flatMap(dimension -> dimension.questions().stream());
    }

    /** Whether a condition looks at the answers of the assessment before. */
    @JsonIgnore
    public boolean looksBack() {
        return questions().map(Question::shownIf).anyMatch(shownIf -> shownIf != null && shownIf.looksBack());
    }

    /** How many levels each question has, by key; those without levels are not in it. */
    public Map<String, Integer> levelCounts() {
        return questions().filter(question -> question.levelCount() > 0)
                .collect(Collectors.toMap(Question::key, Question::levelCount));
    }

    public Map<String, Question> questionsByKey() {
        return questions().collect(Collectors.toMap(Question::key, Function.identity()));
    }

    /**
     * What keeps it from being a part of the whole that it names: the bounds of an indicative result are those of the
     * whole, so the questions must be the very same. Empty where nothing does, or where it stands for itself.
     *
     * @param find finds another instrument
     */
    Optional<String> flawAsPart(Function<Whole, Optional<Instrument>> find) {
        if (partOf == null) {
            return Optional.empty();
        }
        Optional<Instrument> whole = find.apply(partOf);
        if (whole.isEmpty()) {
            return Optional.of("There is no instrument " + partOf.key() + " of version " + partOf.version());
        }
        Map<String, Question> wanted = whole.get().questionsByKey();
        return questions().filter(question -> !question.equals(wanted.get(question.key()))).findFirst()
                .map(question -> "The question \"" + question.key() + "\" is another one in " + partOf.key());
    }

    /** The same, with the day on which it was really published. */
    Instrument publishedOn(LocalDate day) {
        return new Instrument(key, version, day, language, title, description, minutes, partOf, aggregation, scale,
                targetLevel, bands, dimensions, challenges, recommendations);
    }

    public Optional<Question> question(String questionKey) {
        return questions().filter(question -> question.key().equals(questionKey)).findAny();
    }

    /** The target of every dimension on [0,1]: the target level as a part of the highest one. */
    public BigDecimal target() {
        return BigDecimal.valueOf(targetLevel).divide(BigDecimal.valueOf(bands.getLast().level()), 6,
                RoundingMode.HALF_UP);
    }

    /** @throws dev.milepost.assessment.scoring.FlawedInput if the instrument's own numbers contradict themselves */
    public ScoringRules scoringRules() {
        return new ScoringRules(aggregation, scale,
                bands.stream().map(band -> new Band(band.level(), band.from())).toList(),
                dimensions.stream().map(dimension -> new ScoredDimension(dimension.key(), dimension.weight(),
                        dimension.critical(), target(), null)).toList(),
                dimensions.stream().flatMap(dimension -> dimension.questions().stream()
                        .map(question -> question.scored(dimension.key()))).toList());
    }
}
