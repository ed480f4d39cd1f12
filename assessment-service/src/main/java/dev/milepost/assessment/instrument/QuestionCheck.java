package dev.milepost.assessment.instrument;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;

import org.jspecify.annotations.Nullable;

import dev.milepost.assessment.instrument.Instrument.AnswerLevel;
import dev.milepost.assessment.instrument.Question.Option;

/** Finds what a question lacks for its type, what it has too much, and conditions that can't be as they are. */
final class QuestionCheck {
    private static final Set<QuestionType> WITH_LEVELS = Set.of(QuestionType.SINGLE, QuestionType.SCALE);

    private final Question question;
    private final String place;
    private final BiConsumer<String, String> found;

    /**
     * @param place of the question in the file
     * @param found takes the pointer and what is wrong there
     */
    QuestionCheck(Question question, String place, BiConsumer<String, String> found) {
        this.question = question;
        this.place = place;
        this.found = found;
    }

    /** @param others all questions of the instrument by key */
    void flaws(Map<String, Question> others) {
        checkLevels();
        checkOptions();
        checkNumber();
        checkDate();
        onlyOf(QuestionType.TEXT, "maxLength", question.maxLength() != null);
        if (question.longestText() > Question.LONGEST_TEXT) {
            found.accept(place + "/maxLength", "At most " + Question.LONGEST_TEXT + " characters");
        }
        ShownIf shownIf = question.shownIf();
        if (shownIf != null) {
            checkCondition(shownIf, place + "/shownIf", others);
        }
    }

    private void checkLevels() {
        List<AnswerLevel> levels = question.levels();
        boolean needed = WITH_LEVELS.contains(question.type());
        if (needed && levels.size() < 2) {
            found.accept(place + "/levels", "A question of type " + question.type() + " has at least two levels");
        }
        if (!needed && !levels.isEmpty()) {
            found.accept(place + "/levels", "A question of type " + question.type() + " has no levels");
        }
        for (int i = 1; i < levels.size(); i++) {
            if (levels.get(i).value() <= levels.get(i - 1).value()) {
                found.accept(place + "/levels/" + i + "/value",
                        "Levels ascend: this value is not above the one before");
            }
        }
    }

    private void checkOptions() {
        List<Option> options = question.options();
        onlyOf(QuestionType.MULTIPLE, "options", !options.isEmpty());
        onlyOf(QuestionType.MULTIPLE, "rule", question.rule() != null);
        if (question.type() != QuestionType.MULTIPLE) {
            return;
        }
        if (options.isEmpty()) {
            found.accept(place + "/options", "A question of type MULTIPLE has options");
        }
        if (question.rule() == null) {
            found.accept(place + "/rule", "A question of type MULTIPLE states how points make one value");
        }
        Set<String> keys = new HashSet<>();
        for (int i = 0; i < options.size(); i++) {
            if (!keys.add(options.get(i).key())) {
                found.accept(place + "/options/" + i + "/key", "The key \"" + options.get(i).key() + "\" is used twice");
            }
        }
    }

    private void checkNumber() {
        onlyOf(QuestionType.NUMBER, "min", question.min() != null);
        onlyOf(QuestionType.NUMBER, "max", question.max() != null);
        onlyOf(QuestionType.NUMBER, "unit", question.unit() != null);
        if (question.type() == QuestionType.NUMBER) {
            if (question.min() == null) {
                found.accept(place + "/min", "A question of type NUMBER says the lowest that can be answered");
            }
            if (question.max() == null) {
                found.accept(place + "/max", "A question of type NUMBER says the highest that can be answered");
            }
        }
    }

    private void checkDate() {
        onlyOf(QuestionType.DATE, "earliest", question.earliest() != null);
        onlyOf(QuestionType.DATE, "latest", question.latest() != null);
        if (question.earliest() != null && question.latest() != null
                && question.latest().isBefore(question.earliest())) {
            found.accept(place + "/latest", "The latest day is before the earliest");
        }
    }

    private void onlyOf(QuestionType type, String field, boolean given) {
        if (given && question.type() != type) {
            found.accept(place + "/" + field, "Only a question of type " + type + " has this; the type here is "
                    + question.type());
        }
    }

    private void checkCondition(ShownIf shownIf, String at, Map<String, Question> others) {
        checkConditions(shownIf.any(), at + "/any", others);
        checkConditions(shownIf.all(), at + "/all", others);
        String key = shownIf.question();
        Question other = key == null ? null : others.get(key);
        if (other == null && key != null && shownIf.isEarlier()) {
            found.accept(at + "/question", "There is no question \"" + key + "\"");
        }
        if (other == null) {
            return; // the arithmetic's own check names a question that does not exist
        }
        String option = shownIf.includes();
        if (option != null && other.options().stream().noneMatch(one -> one.key().equals(option))) {
            found.accept(at + "/includes", "The question \"" + key + "\" has no option \"" + option + "\"");
        }
        List<BigDecimal> values = shownIf.is();
        for (int i = 0; values != null && i < values.size(); i++) {
            checkValue(other, values.get(i), at + "/is/" + i);
        }
        if (shownIf.atLeast() != null) {
            checkValue(other, shownIf.atLeast(), at + "/atLeast");
        }
        if (shownIf.atMost() != null) {
            checkValue(other, shownIf.atMost(), at + "/atMost");
        }
    }

    private void checkConditions(@Nullable List<ShownIf> conditions, String at,
            Map<String, Question> others) {
        for (int i = 0; conditions != null && i < conditions.size(); i++) {
            checkCondition(conditions.get(i), at + "/" + i, others);
        }
    }

    private void checkValue(Question other, BigDecimal value, String at) {
        if (other.range().isEmpty()) {
            found.accept(at, "Answers to \"" + other.key() + "\" have no value to compare with");
        } else if (!other.range().get().contains(value)) {
            found.accept(at, "The question \"" + other.key() + "\" has values from "
                    + other.range().get().lowest().toPlainString() + " to "
                    + other.range().get().highest().toPlainString());
        }
    }
}
