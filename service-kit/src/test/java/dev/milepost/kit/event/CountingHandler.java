package dev.milepost.kit.event;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.enterprise.context.ApplicationScoped;

import dev.milepost.kit.organization.CurrentOrganization;
import dev.milepost.kit.problem.KitProblem;

/** Counts how often an event took effect. */
@ApplicationScoped
class CountingHandler implements InboxHandler {

    private final CurrentOrganization organization;
    private final Map<UUID, Integer> counts = new ConcurrentHashMap<>();
    private volatile boolean nextVersion;

    CountingHandler(CurrentOrganization organization) {
        this.organization = organization;
    }

    @Override
    public Set<String> types() {
        return nextVersion ? Set.of("thing.told", "thing.refused", "thing.new") : Set.of("thing.told", "thing.refused");
    }

    @Override
    public Object handle(InboundEvent event) {
        if (event.type().equals("thing.refused")) {
            throw KitProblem.CONFLICT.because("The plan is closed");
        }
        return Map.of("organization", organization.id(), "count", counts.merge(event.subject(), 1, Integer::sum));
    }

    /** Whether it takes what only the version after this one does. */
    void nextVersion(boolean is) {
        nextVersion = is;
    }

    int count(UUID subject) {
        return counts.getOrDefault(subject, 0);
    }
}
