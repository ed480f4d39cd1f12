package dev.milepost.plan.recommendation;

import java.math.BigDecimal;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.databind.JsonNode;

import dev.milepost.kit.event.InboundEvent;
import dev.milepost.kit.event.InboxHandler;
import dev.milepost.kit.problem.KitProblem;
import dev.milepost.kit.problem.ProblemException;
import dev.milepost.kit.reference.Reference;
import dev.milepost.plan.gate.GateHandover;
import dev.milepost.plan.outline.HandedOver;
import dev.milepost.plan.outline.HandoverService;
import dev.milepost.plan.outline.HandoverService.Taken;
import dev.milepost.plan.outline.Origin;
import dev.milepost.plan.request.Told;

/** Makes a task, and a gate behind it where one is wanted, of what was accepted in the assessment service. */
@ApplicationScoped
class RecommendationAcceptedHandler implements InboxHandler {

    private final HandoverService handover;
    private final GateHandover gates;

    RecommendationAcceptedHandler(HandoverService handover, GateHandover gates) {
        this.handover = handover;
        this.gates = gates;
    }

    @Override
    public Set<String> types() {
        return Set.of("recommendation.accepted");
    }

    @Override
    public Object handle(InboundEvent event) {
        JsonNode data = event.data();
        Reference plan = Reference.of(Told.id(data, "planId").orElseThrow(() -> missing("planId")));
        BigDecimal effortDays = Told.decimal(data, "effortDays");
        Taken taken = handover.take(plan, new HandedOver(new Origin(Origin.Type.RECOMMENDATION, event.subject()),
                Told.text(data, "stepKey").orElseThrow(() -> missing("stepKey")),
                Told.text(data, "title").orElseThrow(() -> missing("title")), Told.text(data, "description").orElse(null),
                Told.text(data, "source").orElse(null), effortDays));
        return new Answer(taken.taskId(), taken.planId(), Told.text(data.path("gate"), "name").filter(name -> !name.isBlank())
                .map(name -> gates.setBehind(taken, event.subject(), name)).orElse(null));
    }

    /**
     * What the sender learns.
     *
     * @param gateId null where no gate was wanted
     */
    record Answer(UUID taskId, UUID planId, @Nullable UUID gateId) {
    }

    private static ProblemException missing(String field) {
        return KitProblem.UNPROCESSABLE.because("The accepted recommendation names no %s", field);
    }
}
