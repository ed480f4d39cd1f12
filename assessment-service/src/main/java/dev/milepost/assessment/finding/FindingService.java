package dev.milepost.assessment.finding;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;

import org.apache.commons.numbers.fraction.BigFraction;
import org.jspecify.annotations.Nullable;

import dev.milepost.assessment.finding.Findings.Found;
import dev.milepost.assessment.instrument.Instrument.Recommendation;
import dev.milepost.assessment.instrument.SourceView;
import dev.milepost.assessment.run.AnsweredAssessment;
import dev.milepost.assessment.run.AnswersClosed;
import dev.milepost.assessment.run.AssessmentService;
import dev.milepost.assessment.scoring.Scores;
import dev.milepost.assessment.scoring.Shown;
import dev.milepost.kit.event.Outbox;
import dev.milepost.kit.language.LanguageRequest;
import dev.milepost.kit.problem.KitProblem;
import dev.milepost.kit.problem.ProblemException;
import dev.milepost.kit.reference.Reference;

/** Finds challenges and recommendations, and hands accepted recommendations to the plan: durably, and each once. */
@ApplicationScoped
public class FindingService {
    private final AcceptanceRepository acceptances;
    private final AssessmentService assessments;
    private final Outbox outbox;
    private final Clock clock;

    FindingService(AcceptanceRepository acceptances, AssessmentService assessments, Outbox outbox, Clock clock) {
        this.acceptances = acceptances;
        this.assessments = assessments;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** What the answers show now, with those accepted before that would no longer be found. */
    @Transactional
    public FindingsView of(AnsweredAssessment answered, Scores scores) {
        Findings findings = new Findings(answered, scores);
        Map<UUID, Acceptance> accepted = acceptances.ofAssessment(answered.assessment().id());
        List<Found> found = new ArrayList<>(findings.recommendations());
        List<UUID> listed = found.stream().map(Found::id).toList();
        answered.instrument().recommendations().stream()
                .filter(recommendation -> accepted.containsKey(findings.idOf(recommendation))
                        && !listed.contains(findings.idOf(recommendation)))
                .map(findings::found)
                .forEach(found::add);
        return new FindingsView(findings.challenges(found), found.stream()
                .map(recommendation -> view(recommendation, accepted.get(recommendation.id()),
                        scores.rules().scale()))
                .toList());
    }

    /** Tells the assessment's plan which challenges the answers point to, in the transaction that completes it. */
    @Transactional(Transactional.TxType.MANDATORY)
    void handOver(@Observes AnswersClosed closed) {
        AnsweredAssessment answered = closed.answered();
        UUID planId = answered.assessment().planId();
        if (planId == null) {
            return;
        }
        UUID assessmentId = answered.assessment().id();
        new Findings(answered, answered.scores()).challenges(List.of()).forEach(challenge -> outbox.publish(
                ChallengeFound.TYPE, assessmentId,
                ChallengeFound.of(assessmentId, planId, challenge, answered.assessment().completedAt())));
    }

    private static RecommendationView view(Found found, @Nullable Acceptance acceptance, BigDecimal scale) {
        Recommendation recommendation = found.recommendation();
        return new RecommendationView(found.id(), recommendation.key(), recommendation.title(),
                recommendation.description(), points(found.gain(), scale),
                new RecommendationView.EffortView(recommendation.effort().days(), recommendation.effort().label()),
                recommendation.stepKey(), recommendation.challenge(), SourceView.of(recommendation.source()),
                found.questions(), acceptance == null ? AcceptanceStatus.OPEN : acceptance.status(),
                acceptance == null ? null : acceptance.planId(), acceptance == null ? null : acceptance.taskId(),
                acceptance == null ? null : acceptance.reason());
    }

    private static BigDecimal points(BigFraction gain, BigDecimal scale) {
        BigDecimal points = Shown.points(gain, scale);
        return points == null ? BigDecimal.ZERO : points;
    }

    /**
     * Hands a recommendation to the assessment's plan. Accepting what is pending or delivered changes nothing; what was
     * refused is sent again.
     *
     * @param wanted the language that the plan's task shall be written in
     */
    @Transactional
    AcceptanceView accept(Reference reference, UUID recommendationId, LanguageRequest wanted) {
        AnsweredAssessment answered = assessments.lockAnswered(reference, wanted);
        Optional<Acceptance> earlier = acceptances.of(recommendationId)
                .filter(acceptance -> acceptance.assessmentId().equals(answered.assessment().id()));
        if (earlier.isPresent() && earlier.get().status() != AcceptanceStatus.REJECTED) {
            return AcceptanceView.of(earlier.get());
        }
        Recommendation recommendation = recommendation(answered, recommendationId, earlier.isPresent());
        UUID planId = answered.assessment().planId();
        if (planId == null) {
            throw FindingProblem.ASSESSMENT_WITHOUT_PLAN
                    .because("PATCH the assessment with the planId of the plan that shall take the recommendation");
        }
        Acceptance acceptance = earlier.orElseGet(() -> {
            Acceptance first = new Acceptance(answered.assessment().id(), recommendationId, recommendation.key(),
                    planId, clock.instant());
            acceptances.persist(first);
            return first;
        });
        acceptance.send(planId, clock.instant());
        acceptances.flush();
        outbox.publish(RecommendationAccepted.TYPE, recommendationId,
                RecommendationAccepted.of(acceptance, recommendation));
        return AcceptanceView.of(acceptance);
    }

    private static Recommendation recommendation(AnsweredAssessment answered, UUID id, boolean acceptedBefore) {
        Findings findings = new Findings(answered, answered.scores());
        return answered.instrument().recommendations().stream()
                .filter(recommendation -> findings.idOf(recommendation).equals(id))
                .filter(recommendation -> acceptedBefore || !findings.found(recommendation).questions().isEmpty())
                .findAny().orElseThrow(() -> notFound(id));
    }

    @Transactional
    AcceptanceView get(Reference reference, UUID recommendationId) {
        UUID assessmentId = assessments.answered(reference).assessment().id();
        return acceptances.of(recommendationId)
                .filter(acceptance -> acceptance.assessmentId().equals(assessmentId))
                .map(AcceptanceView::of)
                .orElseThrow(() -> KitProblem.NOT_FOUND.because("The recommendation %s was not accepted", recommendationId));
    }

    private static ProblemException notFound(UUID id) {
        return KitProblem.NOT_FOUND.because("The assessment's result has no recommendation %s", id);
    }
}
