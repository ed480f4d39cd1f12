package dev.milepost.plan.opportunity;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;

import dev.milepost.kit.reference.Reference;
import dev.milepost.plan.exact.Exact;
import dev.milepost.plan.ranking.Candidate;
import dev.milepost.plan.ranking.Ranked;
import dev.milepost.plan.ranking.Ranking;
import dev.milepost.plan.ranking.Scorer;
import dev.milepost.plan.ranking.ScoringMethod;

/** Scores and ranks opportunities. */
@ApplicationScoped
class ScoringService {

    private final OpportunityRepository opportunities;
    private final KnownBenefitRepository benefits;
    private final ScoringSchemeService schemes;

    ScoringService(OpportunityRepository opportunities, KnownBenefitRepository benefits, ScoringSchemeService schemes) {
        this.opportunities = opportunities;
        this.benefits = benefits;
        this.schemes = schemes;
    }

    @Transactional
    RankingView ranking(RankingFilter filter) {
        Scoring scoring = scoring(filter.method(), filter.scheme());
        Map<String, Opportunity> found = opportunities.of(filter.statuses()).stream()
                .collect(Collectors.toMap(one -> one.id().toString(), Function.identity()));
        List<Ranked> ranked = Ranking.of(scoring.method(), scoring.criteria(),
                found.values().stream().map(Opportunity::candidate)
                        .sorted(Comparator.comparing(Candidate::id)).toList());
        List<RankedView> items = ranked.stream()
                .map(one -> view(Objects.requireNonNull(found.get(one.candidate().id())), one)).toList();
        return new RankingView(scoring.method(), scoring.schemeId(), formula(scoring.method()),
                (int) items.stream().filter(item -> item.rank() == null).count(), items);
    }

    CurrentScoreView score(Opportunity opportunity, RankingFilter filter) {
        Scoring scoring = scoring(filter.method(), filter.scheme());
        ScoreView today = score(opportunity, scoring);
        ChoiceView choice = opportunity.choice();
        ScoreView then = choice != null && choice.score().method() == today.method()
                && Objects.equals(choice.score().schemeId(), today.schemeId()) ? choice.score() : null;
        BigDecimal scoreThen = then == null ? null : then.score();
        BigDecimal scoreNow = today.score();
        return new CurrentScoreView(today, then,
                scoreThen == null || scoreNow == null ? null : Exact.plain(scoreNow.subtract(scoreThen)),
                choice == null ? null
                        : new ActualBenefit(benefits.ofPlan(choice.planId()), choice.goalId(),
                                opportunities.countChosen(choice.planId()) == 1).score(scoring, then).orElse(null));
    }

    ScoreView score(Opportunity opportunity, ScoringMethod method, @Nullable Reference scheme) {
        return score(opportunity, scoring(method, scheme));
    }

    private static ScoreView score(Opportunity opportunity, Scoring scoring) {
        return ScoreView.of(scoring,
                new Scorer(scoring.method(), scoring.criteria()).score(opportunity.candidate().inputs()));
    }

    private Scoring scoring(ScoringMethod method, @Nullable Reference scheme) {
        return method == ScoringMethod.WEIGHTED ? Scoring.of(schemes.inUse(scheme)) : Scoring.of(method);
    }

    private static RankedView view(Opportunity opportunity, Ranked ranked) {
        OpportunityView of = opportunity.view();
        return new RankedView(of.id(), of.name(), of.status(), ranked.rank(), ranked.tied(),
                Exact.shownOptional(ranked.scored().score()), Exact.shownOptional(ranked.behind()), ranked.scored().why(),
                ranked.scored().factors(), ranked.scored().missing());
    }

    private static String formula(ScoringMethod method) {
        return switch (method) {
            case DEFAULT -> "(impact + feasibility + alignment) ÷ 3";
            case RICE -> "reach × impact × confidence ÷ effort";
            case WSJF -> "(value + urgency + riskReduction) ÷ size";
            case WEIGHTED ->
                "100 × the weighted mean of where each criterion stands on its scale, 0 at its bad end and 1 at its good end";
        };
    }
}
