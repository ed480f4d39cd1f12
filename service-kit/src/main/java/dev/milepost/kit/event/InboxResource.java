package dev.milepost.kit.event;

import java.io.IOException;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;

/**
 * Where our own services tell what happened. Open to no token: the sender proves itself by its signature, and the event names
 * the
 * organization.
 */
@Path("/inbox")
class InboxResource {

    private final Inbox inbox;
    private final ObjectReader reader;
    private final Clock clock;
    private final Map<String, EventSignature> signatures = new HashMap<>();

    InboxResource(Inbox inbox, EventConfig config, ObjectMapper json, Clock clock) {
        this.inbox = inbox;
        this.reader = json.readerFor(CloudEvent.Incoming.class);
        this.clock = clock;
        config.inbox().secrets().forEach((sender, secret) -> signatures.put(sender, new EventSignature(secret)));
    }

    @POST
    @PermitAll
    @Consumes(CloudEvent.MEDIA_TYPE)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(hidden = true)
    public RestResponse<String> receive(@HeaderParam(EventSignature.ID) @Nullable String id,
            @HeaderParam(EventSignature.TIMESTAMP) @Nullable String timestamp,
            @HeaderParam(EventSignature.SIGNATURE) @Nullable String signature, byte[] body) {
        CloudEvent.Incoming event = verified(id, timestamp, signature, body);
        return inbox.receive(event.event()).map(RestResponse::ok).orElseGet(RestResponse::noContent);
    }

    /** Nothing of the body is believed, and no more than its sender is read, before the signature is found right. */
    private CloudEvent.Incoming verified(@Nullable String id, @Nullable String timestamp, @Nullable String signature,
            byte[] body) {
        if (id == null || timestamp == null || signature == null) {
            throw EventProblem.EVENT_SIGNATURE_INVALID
                    .because("Send the headers webhook-id, webhook-timestamp and webhook-signature");
        }
        Instant sent = time(timestamp);
        if (signatures.values().stream().noneMatch(key -> key.verifies(signature, id, sent, clock.instant(), body))) {
            throw EventProblem.EVENT_SIGNATURE_INVALID
                    .because("The signature fits none of the configured senders, or it is older than five minutes");
        }
        CloudEvent.Incoming event = parsed(body);
        EventSignature ofSource = signatures.get(event.source());
        if (ofSource == null || !ofSource.verifies(signature, id, sent, clock.instant(), body)) {
            throw EventProblem.EVENT_SIGNATURE_INVALID.because("The event names another sender than the one that signed it");
        }
        return event;
    }

    private CloudEvent.Incoming parsed(byte[] body) {
        CloudEvent.Incoming event;
        try {
            event = reader.readValue(body);
        } catch (IOException e) {
            throw EventProblem.EVENT_MALFORMED.because("The body is not a CloudEvent in JSON").causedBy(e);
        }
        if (event == null
                || Stream.of(event.id(), event.source(), event.type(), event.subject(), event.time(), event.organization(),
                        event.data()).anyMatch(java.util.Objects::isNull)) {
            throw EventProblem.EVENT_MALFORMED
                    .because("A CloudEvent with id, source, type, subject, time, organization and data is expected");
        }
        return event;
    }

    private static Instant time(String timestamp) {
        try {
            return Instant.ofEpochSecond(Long.parseLong(timestamp));
        } catch (NumberFormatException | DateTimeException e) {
            throw EventProblem.EVENT_SIGNATURE_INVALID.because("The header webhook-timestamp holds no number of seconds");
        }
    }
}
