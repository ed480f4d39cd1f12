package dev.milepost.assessment.result;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import dev.milepost.assessment.run.AnsweredAssessment;
import dev.milepost.assessment.run.AssessmentService;
import dev.milepost.assessment.scoring.DimensionScore;
import dev.milepost.assessment.scoring.Exclusion;
import dev.milepost.assessment.scoring.Scores;
import dev.milepost.kit.history.History;
import dev.milepost.kit.history.HistoryAction;
import dev.milepost.kit.history.ObjectReference;
import dev.milepost.kit.language.LanguageRequest;
import dev.milepost.kit.organization.Caller;
import dev.milepost.kit.problem.KitProblem;
import dev.milepost.kit.reference.Reference;

/** Has somebody who may approve agree where much of a dimension is said not to apply. */
@ApplicationScoped
class ScopeService {
    private final ScopeApprovalRepository approvals;
    private final AssessmentService assessments;
    private final History history;
    private final Caller caller;
    private final Clock clock;

    ScopeService(ScopeApprovalRepository approvals, AssessmentService assessments, History history, Caller caller,
            Clock clock) {
        this.approvals = approvals;
        this.assessments = assessments;
        this.history = history;
        this.caller = caller;
        this.clock = clock;
    }

    /** The approvals that hold for the answers as they are, by dimension. */
    @Transactional
    Map<String, ScopeApprovalView> of(AnsweredAssessment answered, Scores scores) {
        if (scores.dimensions().stream().noneMatch(DimensionScore::narrowScope)) {
            return Map.of();
        }
        Map<String, ScopeApprovalView> holding = new HashMap<>();
        approvals.of(answered.assessment().id()).forEach((dimension, approval) -> {
            if (approval.isOf(notApplicable(scores, dimension))) {
                holding.put(dimension, approval.view());
            }
        });
        return holding;
    }

    private static List<String> notApplicable(Scores scores, String dimension) {
        return scores.items().stream()
                .filter(item -> item.question().dimension().equals(dimension)
                        && item.excluded() == Exclusion.NOT_APPLICABLE)
                .map(item -> item.question().key()).sorted().toList();
    }

    @Transactional
    ScopeApprovalView approve(Reference reference, String dimensionKey, NewScopeApproval wanted) {
        AnsweredAssessment answered = assessments.lockAnswered(reference, LanguageRequest.any());
        Scores scores = answered.scores();
        DimensionScore dimension = scores.dimensions().stream().filter(one -> one.dimension().key().equals(dimensionKey))
                .findAny().orElseThrow(() -> KitProblem.NOT_FOUND.because("There is no dimension \"%s\"", dimensionKey));
        if (!dimension.narrowScope()) {
            throw ScopeProblem.SCOPE_NOT_NARROW
                    .because("No more than 30 %% of \"%s\" is not applicable: there is nothing to approve", dimensionKey);
        }
        ScopeApproval approval = approvals.of(answered.assessment().id()).getOrDefault(dimensionKey,
                new ScopeApproval(answered.assessment().id(), dimensionKey));
        approval.approve(notApplicable(scores, dimensionKey), wanted.note(), caller.name(), clock.instant());
        approvals.persist(approval);
        approvals.flush();
        history.record(ObjectReference.of("assessment", answered.assessment().id()), answered.assessment().version(),
                HistoryAction.CHANGED, Map.of(), Map.of("scopeApprovals/" + dimensionKey, approval.view()));
        return approval.view();
    }
}
