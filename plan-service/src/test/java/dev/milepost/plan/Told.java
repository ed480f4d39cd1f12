package dev.milepost.plan;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.databind.ObjectMapper;

import dev.milepost.kit.event.InboundEvent;
import dev.milepost.kit.event.InboxHandler;
import dev.milepost.kit.organization.Organizations;
import io.quarkus.narayana.jta.QuarkusTransaction;

/** Lets an event of another service take effect, as the inbox does once it has found the signature right. */
@ApplicationScoped
public class Told {

    private final Organizations organizations;
    private final Instance<InboxHandler> handlers;
    private final ObjectMapper json;

    Told(Organizations organizations, @Any Instance<InboxHandler> handlers, ObjectMapper json) {
        this.organizations = organizations;
        this.handlers = handlers;
        this.json = json;
    }

    public @Nullable Object event(String organization, String type, UUID subject, Map<String, ?> data) {
        InboxHandler handler = handlers.stream().filter(candidate -> candidate.types().contains(type)).findFirst()
                .orElseThrow();
        InboundEvent event = new InboundEvent(UUID.randomUUID(), "test", type, organization, subject, Instant.now(),
                json.valueToTree(data));
        return organizations.runAs(organization, "event:test",
                () -> QuarkusTransaction.requiringNew().call(() -> handler.handle(event)));
    }
}
