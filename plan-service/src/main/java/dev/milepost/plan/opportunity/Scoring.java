package dev.milepost.plan.opportunity;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import dev.milepost.plan.ranking.Criterion;
import dev.milepost.plan.ranking.ScoringMethod;

/** A method with the criteria it uses. */
record Scoring(ScoringMethod method, @Nullable UUID schemeId, List<Criterion> criteria) {

    static Scoring of(ScoringMethod method) {
        return new Scoring(method, null, List.of());
    }

    static Scoring of(ScoringSchemeView scheme) {
        return new Scoring(ScoringMethod.WEIGHTED, scheme.id(),
                scheme.criteria().stream().map(SchemeCriterion::criterion).toList());
    }
}
