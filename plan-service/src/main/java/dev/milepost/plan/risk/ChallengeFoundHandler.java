package dev.milepost.plan.risk;

import java.time.Instant;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.databind.JsonNode;

import dev.milepost.kit.event.InboundEvent;
import dev.milepost.kit.event.InboxHandler;
import dev.milepost.kit.problem.KitProblem;
import dev.milepost.kit.problem.ProblemException;
import dev.milepost.kit.reference.Reference;
import dev.milepost.plan.request.Told;

/** Makes a risk of a challenge that the assessment service found, and answers which one. */
@ApplicationScoped
class ChallengeFoundHandler implements InboxHandler {

    private static final int LONGEST_CODE = 100;
    private static final int LONGEST_EVIDENCE = 10_000;

    private final FoundRisks risks;

    ChallengeFoundHandler(FoundRisks risks) {
        this.risks = risks;
    }

    @Override
    public Set<String> types() {
        return Set.of("challenge.found");
    }

    @Override
    public Object handle(InboundEvent event) {
        JsonNode data = event.data();
        Reference plan = Reference.of(Told.id(data, "planId").orElseThrow(() -> missing("planId")));
        String code = Told.text(data, "code").map(String::strip).filter(text -> !text.isEmpty())
                .orElseThrow(() -> missing("code"));
        if (code.length() > LONGEST_CODE) {
            throw KitProblem.UNPROCESSABLE.because("The challenge's code is longer than %d characters", LONGEST_CODE);
        }
        Instant at = Told.instant(data, "at").orElse(event.time());
        Found found = new Found(Told.id(data, "assessmentId").orElseThrow(() -> missing("assessmentId")), code,
                severity(data), evidence(data.path("evidence")), at);
        return risks.take(plan, new FoundChallenge(found, Told.text(data, "name").orElse(null)));
    }

    private static Found.Severity severity(JsonNode data) {
        String told = Told.text(data, "severity").orElseThrow(() -> missing("severity"));
        return Arrays.stream(Found.Severity.values()).filter(severity -> severity.name().equals(told)).findFirst()
                .orElseThrow(() -> KitProblem.UNPROCESSABLE.because("The severity %s is none of %s", told,
                        Arrays.toString(Found.Severity.values())));
    }

    /** A text, or a list of texts. */
    private static @Nullable String evidence(JsonNode told) {
        String text = told.isArray()
                ? StreamSupport.stream(told.spliterator(), false).map(JsonNode::asText).filter(line -> !line.isBlank())
                        .collect(Collectors.joining("\n"))
                : told.asText("");
        return text.isBlank() ? null : text.substring(0, Math.min(text.length(), LONGEST_EVIDENCE));
    }

    private static ProblemException missing(String field) {
        return KitProblem.UNPROCESSABLE.because("The challenge that was found names no %s", field);
    }
}
