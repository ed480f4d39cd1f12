package dev.milepost.plan.recommendation;

import java.math.BigDecimal;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.databind.JsonNode;

import dev.milepost.kit.event.InboundEvent;
import dev.milepost.kit.event.InboxHandler;
import dev.milepost.kit.problem.KitProblem;
import dev.milepost.kit.problem.ProblemException;
import dev.milepost.kit.reference.Reference;
import dev.milepost.plan.outline.HandedOver;
import dev.milepost.plan.outline.HandoverService;
import dev.milepost.plan.outline.Origin;
import dev.milepost.plan.request.Told;

/** Makes a task of what was accepted in the assessment service, and answers which one. */
@ApplicationScoped
class RecommendationAcceptedHandler implements InboxHandler {

    private final HandoverService handover;

    RecommendationAcceptedHandler(HandoverService handover) {
        this.handover = handover;
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
        return handover.take(plan, new HandedOver(new Origin(Origin.Type.RECOMMENDATION, event.subject()),
                Told.text(data, "stepKey").orElseThrow(() -> missing("stepKey")),
                Told.text(data, "title").orElseThrow(() -> missing("title")), Told.text(data, "description").orElse(null),
                Told.text(data, "source").orElse(null), effortDays));
    }

    private static ProblemException missing(String field) {
        return KitProblem.UNPROCESSABLE.because("The accepted recommendation names no %s", field);
    }
}
