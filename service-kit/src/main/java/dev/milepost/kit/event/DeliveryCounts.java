package dev.milepost.kit.event;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import dev.milepost.kit.event.OutboxRepository.Leased;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;

/**
 * Attempts to deliver events, {@code milepost_event_deliveries_total}, by subscriber, type and outcome. All of them are there
 * from the start with 0, since Prometheus sees no increase in a counter that begins with 1.
 */
@ApplicationScoped
class DeliveryCounts {

    private static final String DELIVERED = "delivered";
    private static final String REJECTED = "rejected";
    private static final String FAILED = "failed";

    private final MeterRegistry registry;
    private final EventConfig config;

    DeliveryCounts(MeterRegistry registry, EventConfig config) {
        this.registry = registry;
        this.config = config;
    }

    void begin(@Observes StartupEvent started) {
        config.subscribers().forEach((name, subscriber) -> subscriber.types()
                .forEach(type -> List.of(DELIVERED, REJECTED, FAILED).forEach(outcome -> of(name, type, outcome))));
    }

    void add(Leased delivery, Outcome outcome) {
        of(delivery.subscriber(), delivery.event().type(), switch (outcome) {
            case Outcome.Delivered delivered -> DELIVERED;
            case Outcome.Rejected rejected -> REJECTED;
            case Outcome.Failed failed -> FAILED;
        }).increment();
    }

    private Counter of(String subscriber, String type, String outcome) {
        return registry.counter("milepost.event.deliveries", "subscriber", subscriber, "type", type, "outcome", outcome);
    }
}
