package dev.milepost.assessment.instrument;

import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Stream;

import dev.milepost.assessment.instrument.Instrument.AnswerLevel;
import dev.milepost.assessment.instrument.Instrument.Challenge;
import dev.milepost.assessment.instrument.Instrument.Dimension;
import dev.milepost.assessment.instrument.Instrument.LevelBand;
import dev.milepost.assessment.instrument.Instrument.Recommendation;
import dev.milepost.assessment.instrument.Question.Option;
import dev.milepost.assessment.instrument.Translation.QuestionTexts;

/** Compares a translation with its instrument: every text is there, and none that the instrument doesn't have. */
final class TranslationCheck {
    private final Instrument instrument;
    private final Translation translation;
    private final BiConsumer<String, String> found;

    /** @param found takes the pointer and what is wrong there */
    TranslationCheck(Instrument instrument, Translation translation, BiConsumer<String, String> found) {
        this.instrument = instrument;
        this.translation = translation;
        this.found = found;
    }

    void flaws() {
        if (!translation.instrument().equals(instrument.key())) {
            found.accept("/instrument", "These must be texts of " + instrument.key());
        }
        if (translation.version() != instrument.version()) {
            found.accept("/version", "These must be texts of version " + instrument.version());
        }
        if (translation.language().equals(instrument.language())) {
            found.accept("/language", "The instrument's own file has the texts in " + instrument.language());
        }
        compare("/bands", instrument.bands().stream(), LevelBand::level, translation.bands());
        compare("/dimensions", instrument.dimensions().stream(), Dimension::key, translation.dimensions());
        compare("/questions", instrument.questions(), Question::key, translation.questions());
        compare("/challenges", instrument.challenges().stream(), Challenge::code, translation.challenges());
        compare("/recommendations", instrument.recommendations().stream(), Recommendation::key,
                translation.recommendations());
        instrument.questions().forEach(this::compareAnswers);
    }

    private void compareAnswers(Question question) {
        QuestionTexts texts = translation.questions().get(question.key());
        if (texts != null) {
            compare("/questions/" + question.key() + "/levels", question.levels().stream(), AnswerLevel::value,
                    texts.levels());
            compare("/questions/" + question.key() + "/options", question.options().stream(), Option::key,
                    texts.options());
            if ((texts.unit() == null) != (question.unit() == null)) {
                found.accept("/questions/" + question.key() + "/unit", question.unit() == null
                        ? "The question has no unit"
                        : "The unit is missing");
            }
        }
    }

    private <P, K> void compare(String place, Stream<P> parts, Function<P, K> keyOf, Map<K, ?> texts) {
        List<K> keys = parts.map(keyOf).toList();
        keys.stream().filter(key -> !texts.containsKey(key))
                .forEach(key -> found.accept(place, "The text of \"" + key + "\" is missing"));
        texts.keySet().stream().filter(key -> !keys.contains(key))
                .forEach(key -> found.accept(place + "/" + key, "The instrument has no \"" + key + "\" here"));
    }
}
