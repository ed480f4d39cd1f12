package dev.milepost.assessment.handover;

import java.time.Clock;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.databind.JsonNode;

import dev.milepost.kit.event.DeliveryListener;
import dev.milepost.kit.event.OutboundEvent;

/** Learns from plan-service what became of the work; events about anything else are none of its business. */
@ApplicationScoped
class HandoverDelivery implements DeliveryListener {
    private static final Logger LOG = Logger.getLogger(HandoverDelivery.class);

    private final HandoverRepository handovers;
    private final Clock clock;

    HandoverDelivery(HandoverRepository handovers, Clock clock) {
        this.handovers = handovers;
        this.clock = clock;
    }

    @Override
    public Set<String> types() {
        return Set.of(WorkAccepted.TYPE);
    }

    @Override
    public void delivered(OutboundEvent event, JsonNode answer) {
        handovers.of(event.subject()).ifPresent(handover -> handover.delivered(taskOf(event, answer), clock.instant()));
    }

    @Override
    public void rejected(OutboundEvent event, String reason) {
        handovers.of(event.subject()).ifPresent(handover -> handover.rejected(reason, clock.instant()));
    }

    private static @Nullable UUID taskOf(OutboundEvent event, JsonNode answer) {
        String taskId = answer.path("taskId").asText("");
        try {
            return taskId.isEmpty() ? null : UUID.fromString(taskId);
        } catch (IllegalArgumentException e) {
            LOG.warnf("plan-service took the work %s without naming a task that can be read", event.subject());
            return null;
        }
    }
}
