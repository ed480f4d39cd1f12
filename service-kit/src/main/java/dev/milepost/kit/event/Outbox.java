package dev.milepost.kit.event;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

/** Takes down what other services must learn, in the transaction of the change: both happen, or neither. */
@ApplicationScoped
public class Outbox {

    private final EntityManager entities;
    private final EventConfig config;
    private final ObjectMapper json;
    private final Clock clock;
    private final EventTracing tracing;

    Outbox(EntityManager entities, EventConfig config, ObjectMapper json, Clock clock, EventTracing tracing) {
        this.entities = entities;
        this.config = config;
        this.json = json;
        this.clock = clock;
        this.tracing = tracing;
    }

    /**
     * Tells every subscriber of the type, soon after the transaction has committed. Events about one subject arrive in the
     * order of
     * publishing; events about different subjects in any order.
     *
     * @param type what happened, for example {@code recommendation.accepted}
     * @param subject the id of the object it happened to
     * @param data written as JSON into the event
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void publish(String type, UUID subject, Object data) {
        Instant now = clock.instant();
        OutboxEvent event = new OutboxEvent(type, subject, now, toJson(data), tracing.current());
        entities.persist(event);
        config.subscribers().forEach((name, subscriber) -> {
            if (subscriber.types().contains(type)) {
                entities.persist(new OutboxDelivery(event, name, now));
            }
        });
    }

    /** Whether anybody is told of events of the type. */
    public boolean isHeard(String type) {
        return config.subscribers().values().stream().anyMatch(subscriber -> subscriber.types().contains(type));
    }

    private String toJson(Object data) {
        try {
            return json.writeValueAsString(data);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("The data of the event can't be written as JSON", e);
        }
    }
}
