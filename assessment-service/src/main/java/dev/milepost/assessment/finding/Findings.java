package dev.milepost.assessment.finding;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.apache.commons.numbers.fraction.BigFraction;
import org.jspecify.annotations.Nullable;

import dev.milepost.assessment.finding.ChallengeView.FiredSignal;
import dev.milepost.assessment.instrument.Instrument;
import dev.milepost.assessment.instrument.Instrument.Challenge;
import dev.milepost.assessment.instrument.Instrument.Recommendation;
import dev.milepost.assessment.instrument.Instrument.SeverityRule;
import dev.milepost.assessment.instrument.Instrument.Signal;
import dev.milepost.assessment.scoring.AnswerState;
import dev.milepost.assessment.scoring.Exclusion;
import dev.milepost.assessment.scoring.ItemScore;
import dev.milepost.assessment.scoring.Scores;

/** Reads challenges and recommendations out of answers and scores. Pure: the same answers give the same findings. */
final class Findings {
    private final UUID assessmentId;
    private final Instrument instrument;
    private final Map<String, ItemScore> items;
    private final BigFraction target;

    /** @param instrument with the organization's own challenges */
    Findings(UUID assessmentId, Instrument instrument, Scores scores) {
        this.assessmentId = assessmentId;
        this.instrument = instrument;
        this.items = scores.items().stream()
                .collect(Collectors.toMap(item -> item.question().key(), Function.identity()));
        this.target = fraction(instrument.target());
    }

    static BigFraction fraction(BigDecimal value) {
        return BigFraction.of(value.unscaledValue(), BigInteger.TEN.pow(value.scale()));
    }

    /** The same for the same assessment and recommendation, for ever: the plan's task refers to it. */
    UUID idOf(Recommendation recommendation) {
        return UUID.nameUUIDFromBytes((assessmentId + "/" + recommendation.key()).getBytes(StandardCharsets.UTF_8));
    }

    /** Those that raise a question below its target, by points gained per day of effort, the most first. */
    List<Found> recommendations() {
        List<Found> found = new ArrayList<>();
        for (Recommendation recommendation : instrument.recommendations()) {
            Found candidate = found(recommendation);
            if (!candidate.questions().isEmpty()) {
                found.add(candidate);
            }
        }
        found.sort(Comparator.comparing(Found::gainPerDay).reversed()
                .thenComparing(candidate -> candidate.recommendation().key()));
        return found;
    }

    /** The recommendation as it stands, also where it has nothing left to raise. */
    Found found(Recommendation recommendation) {
        List<String> below = new ArrayList<>();
        BigFraction gain = BigFraction.ZERO;
        Map<String, BigFraction> ofDimension = new LinkedHashMap<>();
        for (String questionKey : recommendation.raises()) {
            BigFraction worth = worth(questionKey);
            if (worth != null) {
                below.add(questionKey);
                gain = gain.add(worth);
                ofDimension.merge(item(questionKey).question().dimension(), worth, BigFraction::add);
            }
        }
        return new Found(idOf(recommendation), recommendation, below, gain, ofDimension.entrySet().stream()
                .max(Map.Entry.comparingByValue()).map(Map.Entry::getKey).orElse(""));
    }

    /** What bringing a question to its target adds to the total on [0,1]; null where nothing is missing. */
    @Nullable
    BigFraction worth(String questionKey) {
        ItemScore item = item(questionKey);
        BigFraction missing = missing(item);
        return missing == null ? null : item.share().multiply(missing);
    }

    /** What each question below its target would add, in the order of the questionnaire. */
    Map<String, BigFraction> worths() {
        Map<String, BigFraction> worths = new LinkedHashMap<>();
        instrument.questions().forEach(question -> {
            BigFraction worth = worth(question.key());
            if (worth != null) {
                worths.put(question.key(), worth);
            }
        });
        return worths;
    }

    /** How much is missing to the target on [0,1]; not knowing counts as nothing there. Null where nothing is missing. */
    @Nullable
    BigFraction missing(ItemScore item) {
        if (item.excluded() == Exclusion.HIDDEN) {
            return null;
        }
        BigFraction current = item.state() == AnswerState.DONT_KNOW ? BigFraction.ZERO : item.normalized();
        return current == null || current.compareTo(target) >= 0 ? null : target.subtract(current);
    }

    List<ChallengeView> challenges(List<Found> recommendations) {
        List<ChallengeView> views = new ArrayList<>();
        for (Challenge challenge : instrument.challenges()) {
            List<FiredSignal> fired = challenge.signals().stream().map(this::fired).flatMap(List::stream).toList();
            if (!fired.isEmpty()) {
                views.add(new ChallengeView(challenge.code(), challenge.name(), challenge.description(),
                        severity(challenge.severity(), fired.size()), fired,
                        recommendations.stream()
                                .filter(found -> challenge.code().equals(found.recommendation().challenge()))
                                .map(Found::id).toList()));
            }
        }
        return views;
    }

    private List<FiredSignal> fired(Signal signal) {
        ItemScore item = item(signal.question());
        BigDecimal value = item.value();
        if (item.excluded() == Exclusion.HIDDEN) {
            return List.of();
        }
        boolean fires = value != null ? value.compareTo(BigDecimal.valueOf(signal.atMost())) <= 0
                : signal.orDontKnow() && item.state() == AnswerState.DONT_KNOW;
        String text = instrument.question(signal.question()).orElseThrow().text();
        return fires ? List.of(new FiredSignal(signal.question(), text, signal.atMost(), item.state(), value))
                : List.of();
    }

    private static Severity severity(SeverityRule rule, int fired) {
        if (fired >= rule.high()) {
            return Severity.HIGH;
        }
        return fired >= rule.medium() ? Severity.MEDIUM : Severity.LOW;
    }

    ItemScore item(String questionKey) {
        ItemScore item = items.get(questionKey);
        if (item == null) {
            throw new IllegalStateException("No score of question " + questionKey);
        }
        return item;
    }

    /**
     * A recommendation that applies.
     *
     * @param questions those below the target
     * @param gain on [0,1] of the total, with open questions counted as the lowest value
     * @param dimension the one it raises most; empty where it raises none
     */
    record Found(UUID id, Recommendation recommendation, List<String> questions, BigFraction gain,
            String dimension) {

        BigFraction gainPerDay() {
            return gain.divide(fraction(recommendation.effort().days()));
        }
    }
}
