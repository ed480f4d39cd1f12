package dev.milepost.kit.event;

import java.time.Instant;
import java.util.UUID;

/**
 * An event on its way out.
 *
 * @param data the JSON text that was published
 */
public record OutboundEvent(UUID id, String type, String organization, UUID subject, Instant time, String data) {

    static OutboundEvent of(OutboxEvent event) {
        return new OutboundEvent(event.id(), event.type(), event.organization(), event.subject(), event.occurredAt(),
                event.data());
    }
}
