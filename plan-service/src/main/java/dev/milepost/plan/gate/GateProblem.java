package dev.milepost.plan.gate;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import dev.milepost.kit.problem.ProblemCatalogue;
import dev.milepost.kit.problem.ProblemType;

/** Every way in which a gate refuses. */
enum GateProblem implements ProblemType {
    GATE_SHUT(409, "A gate is shut, and what waits for it can't go on"),
    GATE_NOT_SHUT(409, "The gate has been passed"),
    GATE_ALREADY_SHUT(409, "The gate is shut already"),
    EVIDENCE_HAS_CHANGED(409, "The evidence has changed since it was seen"),
    ALREADY_APPROVED(409, "The caller has approved this version of the evidence already"),
    MILESTONE_HAS_GATE(409, "There is a gate on the milestone already"),
    MILESTONE_OF_GATE(409, "The milestone carries a gate"),
    UNKNOWN_GATE(422, "The plan has no such gate"),
    NOT_A_MILESTONE(422, "A gate stands on a milestone"),
    GATE_NEEDS_CONDITION(422, "A gate needs a criterion or an approval"),
    CRITERION_INCOMPLETE(422, "The fields of the criterion don't fit its type"),
    CRITERION_KEY_TWICE(422, "Two criteria have the same key"),
    CRITERION_NOT_MANUAL(422, "Only a criterion of type MANUAL takes evidence"),
    EVIDENCE_EMPTY(422, "A criterion that is met needs a text or a link"),
    ROLE_NOT_REQUIRED(422, "The gate asks for no approval in that role");

    private final int status;
    private final String title;

    GateProblem(int status, String title) {
        this.status = status;
        this.title = title;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String title() {
        return title;
    }

    @ApplicationScoped
    static class Catalogue implements ProblemCatalogue {
        @Override
        public List<? extends ProblemType> types() {
            return List.of(values());
        }
    }
}
