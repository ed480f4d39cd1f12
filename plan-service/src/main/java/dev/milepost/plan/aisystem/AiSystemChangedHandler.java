package dev.milepost.plan.aisystem;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.StreamSupport;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.databind.JsonNode;

import dev.milepost.kit.event.InboundEvent;
import dev.milepost.kit.event.InboxHandler;
import dev.milepost.kit.problem.KitProblem;
import dev.milepost.kit.problem.ProblemException;
import dev.milepost.plan.request.Told;

/** Keeps what the register tells of an AI system, and lets the gates of its plan look again. */
@ApplicationScoped
class AiSystemChangedHandler implements InboxHandler {
    private static final int MOST_MISSING = 50;

    private final KnownAiSystemRepository known;
    private final Event<AiSystemTold> told;

    AiSystemChangedHandler(KnownAiSystemRepository known, Event<AiSystemTold> told) {
        this.known = known;
        this.told = told;
    }

    @Override
    public Set<String> types() {
        return Set.of("ai-system.changed");
    }

    @Override
    public @Nullable Object handle(InboundEvent event) {
        JsonNode data = event.data();
        AiSystemStanding standing = new AiSystemStanding(text(data, "name"), text(data, "status"),
                missing(data.path("missing")), Told.flag(data, "deleted"));
        Optional<UUID> planId = Told.id(data, "planId");
        KnownAiSystem system = known.told(event.subject()).orElseGet(() -> new KnownAiSystem(event.subject()));
        system.take(standing, planId.orElse(null), event.time());
        known.persist(system);
        known.flush();
        planId.ifPresent(plan -> told.fire(new AiSystemTold(plan)));
        return null;
    }

    private static List<String> missing(JsonNode fields) {
        return StreamSupport.stream(fields.spliterator(), false).map(JsonNode::asText).limit(MOST_MISSING).toList();
    }

    private static String text(JsonNode data, String field) {
        return Told.text(data, field).orElseThrow(() -> missing(field));
    }

    private static ProblemException missing(String field) {
        return KitProblem.UNPROCESSABLE.because("The AI system that changed names no %s", field);
    }
}
