package dev.milepost.plan.evaluation;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/**
 * An option that was chosen for a plan.
 *
 * @param criteria the keys of those it was looked at by: with a weight or a knock-out, and a value
 */
public record ChosenOption(UUID evaluationId, String evaluationName, UUID optionId, String optionName, Instant at,
        Set<String> criteria) {

    /** Whether it was evaluated for growing with the business, and for being changed later. */
    public boolean isEvaluatedForScaleAndFlexibility() {
        return criteria.containsAll(Set.of(EvaluationCriterion.SCALABILITY, EvaluationCriterion.FLEXIBILITY));
    }
}
