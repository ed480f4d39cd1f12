package dev.milepost.kit.event;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.databind.JsonNode;

/** Remembers what the sender learned. */
@ApplicationScoped
class RecordingListener implements DeliveryListener {

    private final Map<UUID, List<String>> learned = new ConcurrentHashMap<>();

    @Override
    public Set<String> types() {
        return Set.of("thing.happened");
    }

    @Override
    public void delivered(OutboundEvent event, JsonNode answer) {
        note(event, "delivered " + answer.path("taskId").asText("null"));
    }

    @Override
    public void rejected(OutboundEvent event, String reason) {
        note(event, "rejected " + reason);
    }

    List<String> of(UUID subject) {
        return learned.getOrDefault(subject, List.of());
    }

    private void note(OutboundEvent event, String outcome) {
        learned.computeIfAbsent(event.subject(), key -> new CopyOnWriteArrayList<>()).add(outcome);
    }
}
