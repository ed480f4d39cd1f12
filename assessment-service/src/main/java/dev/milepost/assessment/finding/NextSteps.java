package dev.milepost.assessment.finding;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.apache.commons.numbers.fraction.BigFraction;
import org.jspecify.annotations.Nullable;

import dev.milepost.assessment.finding.Findings.Found;
import dev.milepost.assessment.finding.NextStepsView.LeftOut;
import dev.milepost.assessment.finding.NextStepsView.NextStep;
import dev.milepost.assessment.finding.NextStepsView.Reason;
import dev.milepost.assessment.instrument.Instrument;
import dev.milepost.assessment.instrument.Question;
import dev.milepost.assessment.scoring.Scores;
import dev.milepost.assessment.scoring.Shown;
import dev.milepost.assessment.selection.Candidate;
import dev.milepost.assessment.selection.Method;
import dev.milepost.assessment.selection.Selecting;
import dev.milepost.assessment.selection.Selection;
import dev.milepost.assessment.selection.Selection.Pick;

/**
 * Decides what to do next. Gains are compared to twelve digits of the total and days to six; the points shown are rounded
 * from exact values.
 */
final class NextSteps {
    private static final BigFraction DIGITS = BigFraction.of(1_000_000_000_000L);
    private static final int DAY_DIGITS = 6;
    private static final int SHARE_DIGITS = 5;

    private final Scores scores;
    private final Map<String, BigFraction> worths;
    private final List<Found> open = new ArrayList<>();
    private final List<Found> underWay = new ArrayList<>();

    NextSteps(Findings findings, Scores scores, Predicate<Found> isUnderWay) {
        this.scores = scores;
        this.worths = new LinkedHashMap<>(findings.worths());
        for (Found found : findings.recommendations()) {
            (isUnderWay.test(found) ? underWay : open).add(found);
        }
        underWay.forEach(found -> found.questions().forEach(worths::remove));
    }

    /** @param budgetDays working days, null for no limit */
    NextStepsView view(Instrument instrument, @Nullable BigDecimal budgetDays) {
        Map<String, Found> byKey = open.stream()
                .collect(Collectors.toMap(found -> found.recommendation().key(), Function.identity()));
        List<Candidate> candidates = open.stream().map(found -> new Candidate(found.recommendation().key(),
                units(found.recommendation().effort().days()), Set.copyOf(found.questions()))).toList();
        Map<String, Long> comparable = worths.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue().multiply(DIGITS).longValue()));
        Selection selection = budgetDays == null ? Selecting.ranked(candidates, comparable)
                : Selecting.withinBudget(candidates, comparable, units(budgetDays));
        List<String> order = instrument.questions().map(Question::key).toList();
        List<NextStep> steps = new ArrayList<>();
        BigDecimal days = BigDecimal.ZERO;
        BigFraction gained = BigFraction.ZERO;
        for (Pick pick : selection.picks()) {
            Found found = Objects.requireNonNull(byKey.get(pick.candidate().key()));
            BigDecimal effort = found.recommendation().effort().days();
            BigFraction gain = pick.raises().stream().map(worths::get).reduce(BigFraction.ZERO, BigFraction::add);
            days = days.add(effort);
            gained = gained.add(gain);
            steps.add(new NextStep(found.id(), found.recommendation().key(), found.recommendation().title(),
                    found.recommendation().stepKey(), found.recommendation().challenge(), Shown.plain(effort),
                    points(gain), points(gain.divide(Findings.fraction(effort))), Shown.plain(days), points(gained),
                    order.stream().filter(pick.raises()::contains).toList()));
        }
        return new NextStepsView(selection.method(), budgetDays == null ? null : Shown.plain(budgetDays),
                Shown.plain(days), points(gained), guarantee(selection), steps, leftOut(steps),
                underWay.stream().map(Found::id).toList());
    }

    private static @Nullable BigDecimal guarantee(Selection selection) {
        return selection.method() != Method.GREEDY || selection.bound() == 0 ? null
                : Shown.plain(BigDecimal.valueOf(selection.gain()).divide(BigDecimal.valueOf(selection.bound()),
                        SHARE_DIGITS, RoundingMode.DOWN));
    }

    private List<LeftOut> leftOut(List<NextStep> steps) {
        Set<UUID> picked = steps.stream().map(NextStep::recommendationId).collect(Collectors.toSet());
        Set<String> raised = new HashSet<>();
        steps.forEach(step -> raised.addAll(step.questions()));
        return open.stream().filter(found -> !picked.contains(found.id()))
                .map(found -> new LeftOut(found.id(), found.recommendation().title(),
                        Shown.plain(found.recommendation().effort().days()),
                        found.questions().stream().allMatch(key -> raised.contains(key) || !worths.containsKey(key))
                                ? Reason.ADDS_NOTHING
                                : Reason.BUDGET))
                .toList();
    }

    private BigDecimal points(BigFraction gain) {
        BigDecimal points = Shown.points(gain, scores.rules().scale());
        return points == null ? BigDecimal.ZERO : points;
    }

    private static long units(BigDecimal days) {
        return days.movePointRight(DAY_DIGITS).setScale(0, RoundingMode.UP).longValueExact();
    }
}
