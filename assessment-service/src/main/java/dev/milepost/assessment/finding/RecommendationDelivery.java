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
                .ifPresent(acceptance -> acceptance.delivered(idIn(event, answer, "taskId"),
                        idIn(event, answer, "gateId"), clock.instant()));
    }

    @Override
    public void rejected(OutboundEvent event, String reason) {
        acceptances.of(event.subject()).ifPresent(acceptance -> acceptance.rejected(reason, clock.instant()));
    }

    /** Null where the answer doesn't name it. */
    static @Nullable UUID idIn(OutboundEvent event, JsonNode answer, String field) {
        String id = answer.path(field).asText("");
        try {
            return id.isEmpty() ? null : UUID.fromString(id);
        } catch (IllegalArgumentException e) {
            LOG.warnf("The %s in the answer to the event %s can't be read", field, event.id());
            return null;
        }
    }
}
