package dev.milepost.kit.event;

import java.time.Instant;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * An event that another service told.
 *
 * @param source the sender's name
 * @param subject the id of the object that the event is about
 */
public record InboundEvent(UUID id, String source, String type, String organization, UUID subject, Instant time,
        JsonNode data) {
}
