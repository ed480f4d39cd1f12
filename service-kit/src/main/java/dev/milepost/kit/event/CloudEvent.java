package dev.milepost.kit.event;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.databind.JsonNode;

/**
 * The form of an event on the wire: CloudEvents 1.0 in structured mode, with the extension attributes {@code organization}
 * and, where there is a trace, {@code traceparent}.
 */
final class CloudEvent {

    static final String MEDIA_TYPE = "application/cloudevents+json";
    static final String SPECIFICATION = "1.0";

    private CloudEvent() {
    }

    record Outgoing(String specversion, UUID id, String source, String type, UUID subject, Instant time, String datacontenttype,
            String organization, @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String traceparent,
            @JsonRawValue String data) {

        static Outgoing of(OutboundEvent event, String source) {
            return new Outgoing(SPECIFICATION, event.id(), source, event.type(), event.subject(), event.time(),
                    "application/json",
                    event.organization(), event.traceparent(), event.data());
        }
    }

    /** Receivers ignore what they don't know, so that senders may say more. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Incoming(String specversion, UUID id, String source, String type, UUID subject, Instant time, String organization,
            JsonNode data) {

        InboundEvent event() {
            return new InboundEvent(id, source, type, organization, subject, time, data);
        }
    }
}
