package dev.milepost.plan.opportunity;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import dev.milepost.plan.exact.Exact;
import dev.milepost.plan.opportunity.ActualScoreView.Reason;
import dev.milepost.plan.ranking.Criterion;
import dev.milepost.plan.ranking.Direction;
import dev.milepost.plan.ranking.Input;
import dev.milepost.plan.ranking.Scorer;
import dev.milepost.plan.ranking.ScoringMethod;

/**
 * The benefit that has really come for an opportunity, and what that makes of its score: the input that stands for the benefit
 * (impact, or value for WSJF) is multiplied by realized ÷ planned and kept on its scale, and all others stay as they were when
 * it
 * was chosen. So a drift is due to the benefit alone.
 */
final class ActualBenefit {
    private static final BigDecimal LOWEST = BigDecimal.ONE;
    private static final BigDecimal HIGHEST = BigDecimal.valueOf(5);

    private final List<KnownBenefit> told;
    private final UUID goalId;
    private final boolean alone;

    /** @param alone whether it is the only opportunity that became part of its plan */
    ActualBenefit(List<KnownBenefit> told, UUID goalId, boolean alone) {
        this.told = told;
        this.goalId = goalId;
        this.alone = alone;
    }

    /** Empty where nothing was told of the plan. */
    Optional<ActualScoreView> score(Scoring scoring, @Nullable ScoreView then) {
        if (told.isEmpty()) {
            return Optional.empty();
        }
        List<GoalBenefit> own = own();
        if (own.isEmpty()) {
            return Optional.of(without(Reason.NOT_TIED_TO_GOAL,
                    "The plan has several opportunities, and no KPI of this one's goal measures a claimed benefit"));
        }
        Set<String> currencies = told.stream().map(KnownBenefit::currency).collect(Collectors.toSet());
        if (currencies.size() > 1) {
            return Optional.of(without(Reason.SEVERAL_CURRENCIES,
                    "The cases of the plan are in several currencies, which don't add up: "
                            + currencies.stream().sorted().collect(Collectors.joining(", "))));
        }
        return Optional.of(of(own, scoring, then));
    }

    private List<GoalBenefit> own() {
        List<GoalBenefit> ofGoal = told.stream().flatMap(one -> one.goals().stream())
                .filter(one -> one.goalId().equals(goalId)).toList();
        return ofGoal.isEmpty() && alone ? told.stream().map(one -> one.whole(goalId)).toList() : ofGoal;
    }

    private ActualScoreView of(List<GoalBenefit> own, Scoring scoring, @Nullable ScoreView then) {
        BigDecimal realized = own.stream().map(GoalBenefit::realized).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal planned = planned(own);
        if (planned == null || planned.signum() <= 0) {
            return new ActualScoreView(null, null, currency(), until(), planned, realized, null, null, null, null,
                    "Nothing was to come by %s, so that nothing can be compared".formatted(until()), Reason.NOTHING_PLANNED_YET,
                    toldAt());
        }
        BigDecimal reached = realized.divide(planned, MathContext.DECIMAL64);
        if (then == null || then.score() == null) {
            return new ActualScoreView(null, null, currency(), until(), planned, realized, Exact.plain(reached), null, null,
                    null, "The opportunity was not scored in this way when it was chosen", Reason.NOT_SCORED_THEN, toldAt());
        }
        Map<String, BigDecimal> inputs = new HashMap<>();
        then.factors().stream().filter(factor -> factor.value() != null)
                .forEach(factor -> inputs.put(factor.input(), factor.value()));
        String input = scoring.method() == ScoringMethod.WSJF || !inputs.containsKey(Input.IMPACT.key()) ? Input.VALUE.key()
                : Input.IMPACT.key();
        BigDecimal before = inputs.get(input);
        if (before == null) {
            return new ActualScoreView(null, null, currency(), until(), planned, realized, Exact.plain(reached), null, null,
                    null, "The scheme has no criterion impact or value that would stand for the benefit",
                    Reason.NO_BENEFIT_INPUT, toldAt());
        }
        BigDecimal now = Exact.plain(onScale(before.multiply(reached, MathContext.DECIMAL64), input, scoring));
        inputs.put(input, now);
        ScoreView again = ScoreView.of(scoring, new Scorer(scoring.method(), scoring.criteria()).score(inputs));
        BigDecimal score = again.score();
        return new ActualScoreView(score, score == null ? null : Exact.plain(score.subtract(then.score())), currency(), until(),
                planned, realized, Exact.plain(reached), input, before, now,
                "By %s %s of %s %s planned had come, so that %s %s counts as %s: %s".formatted(until(),
                        realized.toPlainString(), planned.toPlainString(), currency(), input, Exact.words(before),
                        Exact.words(now), again.why()),
                null, toldAt());
    }

    /** Null where one of them doesn't say it. */
    private static @Nullable BigDecimal planned(List<GoalBenefit> own) {
        List<BigDecimal> parts = new ArrayList<>();
        for (GoalBenefit one : own) {
            if (one.planned() == null) {
                return null;
            }
            parts.add(one.planned());
        }
        return parts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal onScale(BigDecimal value, String input, Scoring scoring) {
        return switch (scoring.method()) {
            case DEFAULT -> value.max(LOWEST).min(HIGHEST);
            case RICE, WSJF -> value.max(BigDecimal.ZERO);
            case WEIGHTED -> scoring.criteria().stream().filter(one -> one.key().equals(input)).findFirst()
                    .map(one -> onScale(value, one)).orElse(value);
        };
    }

    private static BigDecimal onScale(BigDecimal value, Criterion criterion) {
        BigDecimal kept = value.max(criterion.minimum()).min(criterion.maximum());
        return criterion.direction() == Direction.HIGHER_IS_BETTER ? kept : value;
    }

    private ActualScoreView without(Reason reason, String why) {
        return new ActualScoreView(null, null, null, until(), null, null, null, null, null, null, why, reason, toldAt());
    }

    private String currency() {
        return told.getFirst().currency();
    }

    private String until() {
        return told.stream().map(KnownBenefit::untilMonth).min(Comparator.naturalOrder()).orElseThrow();
    }

    private Instant toldAt() {
        return told.stream().map(KnownBenefit::toldAt).max(Comparator.naturalOrder()).orElseThrow();
    }
}
