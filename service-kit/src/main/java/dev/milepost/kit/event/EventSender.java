package dev.milepost.kit.event;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.NullNode;

/** Posts one event to one subscriber, signed. */
@ApplicationScoped
class EventSender {

    private static final int OK = 200;
    private static final int MULTIPLE_CHOICES = 300;
    private static final int UNPROCESSABLE = 422;

    private final EventConfig config;
    private final ObjectMapper json;
    private final Clock clock;
    private final EventTracing tracing;
    private final HttpClient http;
    private final Map<String, EventSignature> signatures = new TreeMap<>();

    EventSender(EventConfig config, ObjectMapper json, Clock clock, EventTracing tracing) {
        this.config = config;
        this.json = json;
        this.clock = clock;
        this.tracing = tracing;
        this.http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(config.timeout()).build();
        config.subscribers().forEach((name, subscriber) -> signatures.put(name, new EventSignature(subscriber.secret())));
    }

    Outcome send(String subscriber, OutboundEvent event) {
        EventConfig.Subscriber target = config.subscribers().get(subscriber);
        EventSignature signature = signatures.get(subscriber);
        if (target == null || signature == null) {
            return new Outcome.Failed("No subscriber of the name " + subscriber + " is configured any more", true);
        }
        return tracing.delivering(event, subscriber, trace -> post(target, signature, event, trace));
    }

    private Outcome post(EventConfig.Subscriber target, EventSignature signature, OutboundEvent event,
            Map<String, String> trace) {
        try {
            HttpRequest request = request(target, signature, event, trace);
            return outcome(http.send(request, HttpResponse.BodyHandlers.ofByteArray()));
        } catch (IOException e) {
            return new Outcome.Failed("No answer: " + Objects.requireNonNullElse(e.getMessage(), e.getClass().getSimpleName()),
                    true);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Outcome.Failed("The service is stopping", true);
        }
    }

    private HttpRequest request(EventConfig.Subscriber target, EventSignature signature, OutboundEvent event,
            Map<String, String> trace)
            throws JsonProcessingException {
        byte[] body = json.writeValueAsBytes(CloudEvent.Outgoing.of(event, config.source()));
        Instant now = clock.instant();
        String id = event.id().toString();
        HttpRequest.Builder request = HttpRequest.newBuilder(target.url()).timeout(config.timeout())
                .header(HttpHeaders.CONTENT_TYPE, CloudEvent.MEDIA_TYPE)
                .header(EventSignature.ID, id)
                .header(EventSignature.TIMESTAMP, Long.toString(now.getEpochSecond()))
                .header(EventSignature.SIGNATURE, signature.sign(id, now, body))
                .POST(HttpRequest.BodyPublishers.ofByteArray(body));
        trace.forEach(request::header);
        return request.build();
    }

    private Outcome outcome(HttpResponse<byte[]> answer) {
        JsonNode body = parsed(answer.body());
        if (answer.statusCode() >= OK && answer.statusCode() < MULTIPLE_CHOICES) {
            return new Outcome.Delivered(body == null ? NullNode.getInstance() : body);
        }
        // Only the inbox's own word ends the attempts; any other answer may come from something in between.
        if (answer.statusCode() == UNPROCESSABLE && body != null
                && EventProblem.EVENT_REFUSED.code().equals(body.path("code").asText())) {
            return new Outcome.Rejected(body.path("detail").asText());
        }
        boolean unknown = body != null && EventProblem.EVENT_TYPE_UNKNOWN.code().equals(body.path("code").asText());
        return new Outcome.Failed("Answered with status " + answer.statusCode()
                + (unknown ? ": its version knows no events of this type yet" : ""), false);
    }

    private @Nullable JsonNode parsed(byte[] body) {
        try {
            return body.length == 0 ? null : json.readTree(body);
        } catch (IOException notJson) {
            return null;
        }
    }
}
