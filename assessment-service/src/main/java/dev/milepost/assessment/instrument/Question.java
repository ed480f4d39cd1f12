package dev.milepost.assessment.instrument;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonIgnore;

import dev.milepost.assessment.instrument.Instrument.AnswerLevel;
import dev.milepost.assessment.instrument.Instrument.Source;
import dev.milepost.assessment.scoring.ChoiceRule;
import dev.milepost.assessment.scoring.Choices;
import dev.milepost.assessment.scoring.ScoredQuestion;

/**
 * A question of an instrument. Which of the components it needs depends on its type; {@link QuestionCheck} sees to it.
 *
 * @param type SINGLE where the file doesn't say
 * @param sources the public texts it rests on; those that come with the service always name one
 * @param levels ascending; the first and the last are the ends of the scale of a SINGLE or SCALE question
 * @param options of a MULTIPLE question
 * @param rule how the points of several options make one value
 * @param min the lowest NUMBER
 * @param max the highest NUMBER
 * @param unit of a NUMBER, for people to read
 * @param earliest the first day that a DATE may be
 * @param latest the last day that a DATE may be
 * @param maxLength how many characters a TEXT may have
 * @param shownIf what must be answered elsewhere for it to be asked; null if it always is
 */
@Schema(name = "InstrumentQuestion")
public record Question(
        @NotNull @Pattern(regexp = Instrument.KEY) @Size(max = 80) String key,
        @NotBlank @Size(max = 500) String text,
        QuestionType type,
        @NotNull @Digits(integer = 7, fraction = 6) BigDecimal weight,
        boolean reversed,
        @Size(max = 20) List<@NotNull @Valid Source> sources,
        @Size(max = 100) List<@NotNull @Valid AnswerLevel> levels,
        @Size(max = 100) List<@NotNull @Valid Option> options,
        @Nullable ChoiceRule rule,
        @Nullable @Digits(integer = 7, fraction = 6) BigDecimal min,
        @Nullable @Digits(integer = 7, fraction = 6) BigDecimal max,
        @Nullable @Size(min = 1, max = 40) String unit,
        @Nullable LocalDate earliest,
        @Nullable LocalDate latest,
        @Nullable @Positive Integer maxLength,
        @Nullable @Valid ShownIf shownIf) {

    static final int LONGEST_TEXT = 2000;

    /**
     * Something that can be chosen.
     *
     * @param points what it is worth; 0 where the file doesn't say
     * @param alone whether it can't be chosen together with others, such as "none of these"
     */
    @Schema(name = "InstrumentOption")
    public record Option(
            @NotNull @Pattern(regexp = Instrument.KEY) @Size(max = 80) String key,
            @NotBlank @Size(max = 500) String text,
            @Digits(integer = 7, fraction = 6) BigDecimal points,
            boolean alone) {

        /** @param points null as in a file that doesn't say */
        @SuppressWarnings("ConstantConditions")
        public Option(String key, String text, @Nullable BigDecimal points, boolean alone) {
            this.key = key;
            this.text = text;
            this.points = points == null ? BigDecimal.ZERO : points;
            this.alone = alone;
        }
    }

    /** Takes absent lists and the absent type as a file has them. */
    public Question(String key, String text, @Nullable QuestionType type, BigDecimal weight, boolean reversed,
            @Nullable List<Source> sources, @Nullable List<AnswerLevel> levels, @Nullable List<Option> options,
            @Nullable ChoiceRule rule, @Nullable BigDecimal min, @Nullable BigDecimal max, @Nullable String unit,
            @Nullable LocalDate earliest, @Nullable LocalDate latest, @Nullable Integer maxLength,
            @Nullable ShownIf shownIf) {
        this.key = key;
        this.text = text;
        this.type = type == null ? QuestionType.SINGLE : type;
        this.weight = weight;
        this.reversed = reversed;
        this.sources = sources == null ? List.of() : sources;
        this.levels = levels == null ? List.of() : levels;
        this.options = options == null ? List.of() : options;
        this.rule = rule;
        this.min = min;
        this.max = max;
        this.unit = unit;
        this.earliest = earliest;
        this.latest = latest;
        this.maxLength = maxLength;
        this.shownIf = shownIf;
    }

    /** The same question in other words. */
    Question with(String newText, List<AnswerLevel> newLevels, List<Option> newOptions, @Nullable String newUnit) {
        return new Question(key, newText, type, weight, reversed, sources, newLevels, newOptions, rule, min, max,
                newUnit, earliest, latest, maxLength, shownIf);
    }

    /** The same question, asked only where the condition holds. */
    public Question shownIf(ShownIf condition) {
        return new Question(key, text, type, weight, reversed, sources, levels, options, rule, min, max, unit, earliest,
                latest, maxLength, condition);
    }

    /** What its options are worth together. */
    @JsonIgnore
    public Choices choices() {
        return new Choices(rule == null ? ChoiceRule.SUM : rule,
                options.stream().collect(Collectors.toMap(Option::key, Option::points, (one, other) -> one)),
                options.stream().filter(Option::alone).map(Option::key).toList());
    }

    /** The ends of its scale; empty where answers have no value: dates, words, and options without points. */
    public Optional<Range> range() {
        return switch (type) {
            case SINGLE, SCALE -> levels.isEmpty() ? Optional.empty()
                    : Optional.of(new Range(BigDecimal.valueOf(levels.getFirst().value()),
                            BigDecimal.valueOf(levels.getLast().value())));
            case NUMBER -> min == null || max == null ? Optional.empty() : Optional.of(new Range(min, max));
            case MULTIPLE -> Optional.of(new Range(choices().lowest(), choices().highest()))
                    .filter(range -> range.lowest().compareTo(range.highest()) < 0);
            case DATE, TEXT -> Optional.empty();
        };
    }

    /** From the lowest value to the highest, both included. */
    public record Range(BigDecimal lowest, BigDecimal highest) {
        boolean isSameAs(Range other) {
            return lowest.compareTo(other.lowest) == 0 && highest.compareTo(other.highest) == 0;
        }

        public boolean contains(BigDecimal value) {
            return lowest.compareTo(value) <= 0 && highest.compareTo(value) >= 0;
        }
    }

    /** The values of its levels, ascending. */
    public List<Integer> acceptedValues() {
        return levels.stream().map(AnswerLevel::value).toList();
    }

    /** How many values a SINGLE or a SCALE question takes; 0 for all others. */
    int levelCount() {
        return switch (type) {
            case SINGLE -> levels.size();
            case SCALE -> levels.getLast().value() - levels.getFirst().value() + 1;
            case MULTIPLE, NUMBER, DATE, TEXT -> 0;
        };
    }

    /** Whether the same answer to both means the same, whatever the words: the same type, scale, direction and options. */
    public boolean isAnsweredAs(Question other) {
        return type == other.type && reversed == other.reversed && sameRange(other)
                && acceptedValues().equals(other.acceptedValues()) && rule == other.rule
                && choices().equals(other.choices());
    }

    private boolean sameRange(Question other) {
        Optional<Range> mine = range();
        Optional<Range> theirs = other.range();
        return mine.isPresent() == theirs.isPresent()
                && mine.map(range -> range.isSameAs(theirs.orElseThrow())).orElse(true);
    }

    /** How many characters a TEXT may have. */
    public int longestText() {
        return maxLength == null ? LONGEST_TEXT : maxLength;
    }

    ScoredQuestion scored(String dimension) {
        return range().map(range -> new ScoredQuestion(key, dimension, weight, range.lowest(), range.highest(), reversed,
                true, shownIf == null ? null : shownIf.condition()))
                .orElseGet(() -> ScoredQuestion.withoutValue(key, dimension, weight,
                        shownIf == null ? null : shownIf.condition()));
    }
}
