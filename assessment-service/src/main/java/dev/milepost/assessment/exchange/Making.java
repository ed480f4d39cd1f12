package dev.milepost.assessment.exchange;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import dev.milepost.assessment.instrument.Instrument;
import dev.milepost.assessment.instrument.Instrument.AnswerLevel;
import dev.milepost.assessment.instrument.Instrument.Dimension;
import dev.milepost.assessment.instrument.Instrument.LevelBand;
import dev.milepost.assessment.instrument.Instrument.Source;
import dev.milepost.assessment.instrument.Question;
import dev.milepost.assessment.instrument.QuestionType;
import dev.milepost.assessment.scoring.Aggregation;

/** Puts an instrument together from what a file of somebody else has; texts that are too long are cut, and it is said. */
final class Making {
    static final int TITLE = 200;
    static final int TEXT = 500;
    static final int DESCRIPTION = 1000;
    private static final int MOST_QUESTIONS = 5_000;
    /** For files that say what should be true, but not how far it is. */
    static final List<AnswerLevel> HOW_FAR = List.of(new AnswerLevel(0, "Not done."), new AnswerLevel(1, "Begun."),
            new AnswerLevel(2, "Done in part."), new AnswerLevel(3, "Done."),
            new AnswerLevel(4, "Done and checked regularly."));
    private static final List<LevelBand> BANDS = List.of(band(0, 0, "Not started"), band(1, 20, "First steps"),
            band(2, 40, "In part"), band(3, 60, "Working"), band(4, 80, "Established"));
    private static final int TARGET = 3;

    private final NotTaken.Log notTaken;
    private final Keys questionKeys = new Keys();
    private final Keys dimensionKeys = new Keys();
    private final Map<String, Begun> dimensions = new LinkedHashMap<>();
    private int questions;

    private record Begun(String key, String name, String description, BigDecimal weight, boolean critical,
            List<Question> questions) {
    }

    Making(NotTaken.Log notTaken) {
        this.notTaken = notTaken;
    }

    private static LevelBand band(int level, int from, String name) {
        return new LevelBand(level, BigDecimal.valueOf(from), name);
    }

    /** @param id by which questions are put below it */
    void dimension(String id, String name, @Nullable String description) {
        dimension(id, name, description, BigDecimal.ONE, false);
    }

    void dimension(String id, String name, @Nullable String description, BigDecimal weight, boolean critical) {
        String called = cut(name, TITLE, id);
        dimensions.putIfAbsent(id, new Begun(dimensionKeys.of(id), called,
                description == null || description.isBlank() ? called : cut(description, DESCRIPTION, id), weight, critical,
                new ArrayList<>()));
    }

    boolean has(String dimension) {
        return dimensions.containsKey(dimension);
    }

    /** The key that a question of this name gets; each call takes another one. */
    String key(String name) {
        return questionKeys.of(name);
    }

    /** A question about how far something is done. */
    Question howFar(String id, String text, List<AnswerLevel> levels, List<Source> sources) {
        return new Question(key(id), cut(text, TEXT, id), QuestionType.SINGLE, BigDecimal.ONE, false, sources, levels,
                List.of(), null, null, null, null, null, null, null, null);
    }

    void add(String dimension, Question question) {
        Begun begun = dimensions.get(dimension);
        if (begun == null) {
            throw new IllegalStateException("No dimension " + dimension);
        }
        begun.questions().add(question);
        if (++questions > MOST_QUESTIONS) {
            throw ExchangeProblem.QUESTIONS_TOO_MANY.because("An instrument asks at most %d questions", MOST_QUESTIONS);
        }
    }

    String cut(String text, int longest, String where) {
        String line = text.strip().replaceAll("\\s+", " ");
        if (line.length() <= longest) {
            return line;
        }
        notTaken.add("ends of texts", "Longer than " + longest + " characters: cut at the end of a word", where);
        int end = line.lastIndexOf(' ', longest - 2);
        return line.substring(0, end < longest / 2 ? longest - 1 : end) + "…";
    }

    /** @throws dev.milepost.kit.problem.ProblemException 422 where nothing is asked */
    Instrument instrument(String key, String title, @Nullable String description, String language, LocalDate today) {
        List<Dimension> asked = dimensions.values().stream().filter(begun -> !begun.questions().isEmpty())
                .map(begun -> new Dimension(begun.key(), begun.name(), begun.description(), begun.weight(), begun.critical(),
                        begun.questions()))
                .toList();
        if (asked.isEmpty()) {
            throw ExchangeProblem.FILE_WITHOUT_QUESTIONS.because("Nothing in the file can be asked as a question");
        }
        String called = cut(title, TITLE, "title");
        return new Instrument(Keys.slug(key), 1, today, language, called,
                description == null || description.isBlank() ? called : cut(description, 2 * DESCRIPTION, "description"), null,
                null, Aggregation.BY_DIMENSION, BigDecimal.valueOf(100), TARGET, BANDS, asked, List.of(), List.of());
    }
}
