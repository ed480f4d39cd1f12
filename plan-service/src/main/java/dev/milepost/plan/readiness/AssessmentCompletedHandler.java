package dev.milepost.plan.readiness;

import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.databind.JsonNode;

import dev.milepost.kit.event.InboundEvent;
import dev.milepost.kit.event.InboxHandler;
import dev.milepost.plan.request.Told;

/** Keeps what the assessment service tells, for answers while it can't be asked. */
@ApplicationScoped
class AssessmentCompletedHandler implements InboxHandler {

    private final KnownAssessmentRepository known;

    AssessmentCompletedHandler(KnownAssessmentRepository known) {
        this.known = known;
    }

    @Override
    public Set<String> types() {
        return Set.of("assessment.completed");
    }

    @Override
    public @Nullable Object handle(InboundEvent event) {
        JsonNode data = event.data();
        if (Told.id(data, "planId").isEmpty()) {
            return null;
        }
        KnownAssessment assessment = known.told(event.subject()).orElseGet(() -> new KnownAssessment(event.subject()));
        assessment.take(Told.id(data, "planId").orElseThrow(),
                new KnownAssessment.Figures(Told.decimal(data, "score"), Told.whole(data, "level"),
                        data.path("indicative").asBoolean(), Told.decimal(data, "low"), Told.decimal(data, "high"),
                        new IndicativeResult.Whole(Told.decimal(data, "wholeLow"), Told.decimal(data, "wholeHigh"))),
                Told.instant(data, "completedAt").orElse(event.time()));
        known.persist(assessment);
        return null;
    }
}
