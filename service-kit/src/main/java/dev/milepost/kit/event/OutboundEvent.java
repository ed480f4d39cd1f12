package dev.milepost.kit.event;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * An event on its way out.
 *
 * @param data the JSON text that was published
 * @param traceparent the trace of the request that published it, as W3C writes it; null where none was made
 */
public record OutboundEvent(UUID id, String type, String organization, UUID subject, Instant time, String data,
        @Nullable String traceparent) {

    static OutboundEvent of(OutboxEvent event) {
        return new OutboundEvent(event.id(), event.type(), event.organization(), event.subject(), event.occurredAt(),
                event.data(), event.traceparent());
    }
}
