package dev.milepost.roi.plans;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.enterprise.context.RequestScoped;

/** What plan-service has answered within the running request, by plan. */
@RequestScoped
class FreshBudgets {

    private final Map<UUID, PlanBudget> answers = new ConcurrentHashMap<>();

    void keep(UUID planId, PlanBudget answer) {
        answers.put(planId, answer);
    }

    Optional<PlanBudget> of(UUID planId) {
        return Optional.ofNullable(answers.get(planId));
    }
}
