package dev.milepost.plan.finance;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.enterprise.context.RequestScoped;

import dev.milepost.plan.request.Elsewhere;

/** What the roi service has answered within the running request about what was spent, by plan. */
@RequestScoped
class FreshCosts {

    private final Map<UUID, Elsewhere<ActualCosts>> answers = new ConcurrentHashMap<>();

    void keep(UUID planId, Elsewhere<ActualCosts> answer) {
        answers.put(planId, answer);
    }

    Optional<Elsewhere<ActualCosts>> of(UUID planId) {
        return Optional.ofNullable(answers.get(planId));
    }
}
