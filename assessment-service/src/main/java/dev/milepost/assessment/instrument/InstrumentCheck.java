package dev.milepost.assessment.instrument;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;

import dev.milepost.assessment.catalogue.ReferenceCatalogues;
import dev.milepost.assessment.instrument.Instrument.Challenge;
import dev.milepost.assessment.instrument.Instrument.Dimension;
import dev.milepost.assessment.instrument.Instrument.Recommendation;
import dev.milepost.assessment.instrument.Instrument.Signal;
import dev.milepost.assessment.instrument.Instrument.Source;
import dev.milepost.assessment.scoring.FlawedInput;

/** Finds what single fields can't show: references into nothing, keys used twice, levels out of order. */
final class InstrumentCheck {
    /** The steps of the plan template {@code ai-integration}, to which recommendations belong. */
    static final Set<String> STEPS = Set.of("scoping", "research", "data", "resources", "partnerships", "pilot",
            "deployment", "training", "monitoring", "adaptation");

    private final Instrument instrument;
    private final ReferenceCatalogues catalogues;
    private final Map<String, List<Question>> questions;

    InstrumentCheck(Instrument instrument, ReferenceCatalogues catalogues) {
        this.instrument = instrument;
        this.catalogues = catalogues;
        this.questions = instrument.questions().collect(Collectors.groupingBy(Question::key));
    }

    /** @param found takes the pointer and what is wrong there */
    void flaws(BiConsumer<String, String> found) {
        checkTargetLevel(found);
        checkDimensions(found);
        checkChallenges(found);
        checkRecommendations(found);
        checkNumbers(found);
    }

    private void checkTargetLevel(BiConsumer<String, String> found) {
        if (instrument.bands().stream().noneMatch(band -> band.level() == instrument.targetLevel())) {
            found.accept("/targetLevel", "There is no band of level " + instrument.targetLevel());
        }
        if (instrument.bands().getLast().level() == 0) {
            found.accept("/bands", "The highest level must be above 0");
        }
    }

    private void checkDimensions(BiConsumer<String, String> found) {
        Set<String> dimensionKeys = new HashSet<>();
        Set<String> questionKeys = new HashSet<>();
        Map<String, Question> byKey = questions.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue().getFirst()));
        for (int d = 0; d < instrument.dimensions().size(); d++) {
            Dimension dimension = instrument.dimensions().get(d);
            requireNew(dimensionKeys, dimension.key(), "/dimensions/" + d + "/key", found);
            for (int q = 0; q < dimension.questions().size(); q++) {
                Question question = dimension.questions().get(q);
                String place = "/dimensions/" + d + "/questions/" + q;
                requireNew(questionKeys, question.key(), place + "/key", found);
                new QuestionCheck(question, place, found).flaws(byKey);
                for (int s = 0; s < question.sources().size(); s++) {
                    checkSource(question.sources().get(s), place + "/sources/" + s + "/id", found);
                }
            }
        }
    }

    private void checkSource(Source source, String place, BiConsumer<String, String> found) {
        if (catalogues.find(source.catalogue(), source.id()).isEmpty()) {
            found.accept(place, source.catalogue().title() + " has no \"" + source.id() + "\"");
        }
    }

    private void checkChallenges(BiConsumer<String, String> found) {
        Set<String> codes = new HashSet<>();
        for (int c = 0; c < instrument.challenges().size(); c++) {
            Challenge challenge = instrument.challenges().get(c);
            String place = "/challenges/" + c;
            requireNew(codes, challenge.code(), place + "/code", found);
            if (challenge.severity().high() <= challenge.severity().medium()) {
                found.accept(place + "/severity/high", "High needs more signals than medium");
            }
            for (int s = 0; s < challenge.signals().size(); s++) {
                Signal signal = challenge.signals().get(s);
                String signalPlace = place + "/signals/" + s;
                if (requireQuestion(signal.question(), signalPlace + "/question", found)) {
                    checkThreshold(signal, signalPlace + "/atMost", found);
                }
            }
        }
    }

    private void checkThreshold(Signal signal, String place, BiConsumer<String, String> found) {
        BigDecimal threshold = BigDecimal.valueOf(signal.atMost());
        rangeOf(signal.question(), place, found)
                .filter(range -> !range.contains(threshold) || range.highest().compareTo(threshold) == 0)
                .ifPresent(range -> found.accept(place, "A threshold lies from " + range.lowest().toPlainString()
                        + " to below " + range.highest().toPlainString()));
    }

    private Optional<Question.Range> rangeOf(String key, String place, BiConsumer<String, String> found) {
        Optional<Question.Range> range = questions.getOrDefault(key, List.of()).getFirst().range();
        if (range.isEmpty()) {
            found.accept(place, "Answers to \"" + key + "\" have no value to compare with");
        }
        return range;
    }

    private void checkRecommendations(BiConsumer<String, String> found) {
        Set<String> keys = new HashSet<>();
        Set<String> codes = instrument.challenges().stream().map(Challenge::code).collect(Collectors.toSet());
        for (int r = 0; r < instrument.recommendations().size(); r++) {
            Recommendation recommendation = instrument.recommendations().get(r);
            String place = "/recommendations/" + r;
            requireNew(keys, recommendation.key(), place + "/key", found);
            if (!STEPS.contains(recommendation.stepKey())) {
                found.accept(place + "/stepKey", "One of " + STEPS.stream().sorted().toList());
            }
            String challenge = recommendation.challenge();
            if (challenge != null && !codes.contains(challenge)) {
                found.accept(place + "/challenge", "There is no challenge \"" + challenge + "\"");
            }
            Source source = recommendation.source();
            if (source != null) {
                checkSource(source, place + "/source/id", found);
            }
            for (int q = 0; q < recommendation.raises().size(); q++) {
                if (requireQuestion(recommendation.raises().get(q), place + "/raises/" + q, found)) {
                    rangeOf(recommendation.raises().get(q), place + "/raises/" + q, found);
                }
            }
        }
    }

    private void checkNumbers(BiConsumer<String, String> found) {
        try {
            instrument.scoringRules();
        } catch (FlawedInput e) {
            e.flaws().forEach(flaw -> found.accept(inFile(flaw.pointer()), flaw.detail()));
        }
    }

    /** The rules list questions flat, the file below their dimensions. */
    private String inFile(String pointer) {
        if (!pointer.matches("/questions/\\d+/.*")) {
            return pointer;
        }
        String[] steps = pointer.split("/", 4);
        int index = Integer.parseInt(steps[2]);
        for (int d = 0; d < instrument.dimensions().size(); d++) {
            int size = instrument.dimensions().get(d).questions().size();
            if (index < size) {
                return "/dimensions/" + d + "/questions/" + index + "/" + steps[3];
            }
            index -= size;
        }
        return "/dimensions";
    }

    private boolean requireQuestion(String key, String place, BiConsumer<String, String> found) {
        if (!questions.containsKey(key)) {
            found.accept(place, "There is no question \"" + key + "\"");
            return false;
        }
        return true;
    }

    private static void requireNew(Set<String> seen, String key, String place, BiConsumer<String, String> found) {
        if (!seen.add(key)) {
            found.accept(place, "The key \"" + key + "\" is used twice");
        }
    }
}
