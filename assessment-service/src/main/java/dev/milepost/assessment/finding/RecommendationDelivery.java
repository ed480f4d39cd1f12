package dev.milepost.assessment.finding;

import java.time.Clock;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.databind.JsonNode;

import dev.milepost.kit.event.DeliveryListener;
import dev.milepost.kit.event.OutboundEvent;

/** Learns from plan-service what became of an accepted recommendation. */
@ApplicationScoped
class RecommendationDelivery implements DeliveryListener {
    private static final Logger LOG = Logger.getLogger(RecommendationDelivery.class);

    private final AcceptanceRepository acceptances;
    private final Clock clock;

    RecommendationDelivery(AcceptanceRepository acceptances, Clock clock) {
        this.acceptances = acceptances;
        this.clock = clock;
    }

    @Override
    public Set<String> types() {
        return Set.of(RecommendationAccepted.TYPE);
    }

    @Override
    public void delivered(OutboundEvent event, JsonNode answer) {
        acceptances.of(event.subject())
                .ifPresent(acceptance -> acceptance.delivered(taskOf(event, answer), clock.instant()));
    }

    @Override
    public void rejected(OutboundEvent event, String reason) {
        acceptances.of(event.subject()).ifPresent(acceptance -> acceptance.rejected(reason, clock.instant()));
    }

    private static @Nullable UUID taskOf(OutboundEvent event, JsonNode answer) {
        String taskId = answer.path("taskId").asText("");
        try {
            return taskId.isEmpty() ? null : UUID.fromString(taskId);
        } catch (IllegalArgumentException e) {
            LOG.warnf("plan-service took the recommendation %s without naming a task that can be read", event.subject());
            return null;
        }
    }
}
