package dev.milepost.kit.event;

import java.time.Clock;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.persistence.EntityManager;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import dev.milepost.kit.organization.Organizations;
import dev.milepost.kit.problem.ProblemException;
import io.quarkus.narayana.jta.QuarkusTransaction;

/** Lets each event take effect once, however often it is told. */
@ApplicationScoped
class Inbox {

    private static final int SERVER_ERROR = 500;
    private static final String AGAIN_AFTER_SECONDS = "15";

    private final Organizations organizations;
    private final EntityManager entities;
    private final Instance<InboxHandler> handlers;
    private final ObjectMapper json;
    private final Clock clock;

    Inbox(Organizations organizations, EntityManager entities, @Any Instance<InboxHandler> handlers, ObjectMapper json,
            Clock clock) {
        this.organizations = organizations;
        this.entities = entities;
        this.handlers = handlers;
        this.json = json;
        this.clock = clock;
    }

    /** The answer of the first time the event took effect, as JSON. */
    Optional<String> receive(InboundEvent event) {
        try {
            return organizations.runAs(event.organization(), "event:" + event.source(),
                    () -> QuarkusTransaction.requiringNew().call(() -> Optional.ofNullable(takeOnce(event))));
        } catch (ProblemException refused) {
            if (refused.type().status() >= SERVER_ERROR) {
                throw refused;
            }
            throw EventProblem.EVENT_REFUSED.because("%s", refused.detail()).causedBy(refused);
        }
    }

    private @Nullable String takeOnce(InboundEvent event) {
        List<InboxEvent> earlier = entities.createQuery("from InboxEvent where id = :id", InboxEvent.class)
                .setParameter("id", event.id()).getResultList();
        if (!earlier.isEmpty()) {
            return earlier.getFirst().answer();
        }
        List<InboxHandler> handling = handlers.stream().filter(handler -> handler.types().contains(event.type())).toList();
        // A sender that was brought to its new version before this service was: what it tells waits for our new version. Taken down
        // and answered with a success it would be lost.
        if (handling.isEmpty()) {
            throw EventProblem.EVENT_TYPE_UNKNOWN.because("No events of type %s are known here; bring this service to the "
                    + "version of the one that sends them, which goes on trying", event.type())
                    .header("Retry-After", AGAIN_AFTER_SECONDS);
        }
        InboxEvent taken = new InboxEvent(event, clock.instant());
        entities.persist(taken);
        // A second copy that arrives at the same moment waits here for the first, fails, and is sent again.
        entities.flush();
        for (InboxHandler handler : handling) {
            taken.answered(toJson(handler.handle(event)));
        }
        return taken.answer();
    }

    private @Nullable String toJson(@Nullable Object answer) {
        try {
            return answer == null ? null : json.writeValueAsString(answer);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The answer to an event can't be written as JSON", e);
        }
    }
}
