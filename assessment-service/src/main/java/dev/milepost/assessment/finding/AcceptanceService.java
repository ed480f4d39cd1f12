package dev.milepost.assessment.finding;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import dev.milepost.assessment.challenge.ChallengeService;
import dev.milepost.assessment.finding.Findings.Found;
import dev.milepost.assessment.instrument.Instrument;
import dev.milepost.assessment.run.AnsweredAssessment;
import dev.milepost.assessment.run.AssessmentService;
import dev.milepost.assessment.scoring.Scores;
import dev.milepost.kit.event.Outbox;
import dev.milepost.kit.language.LanguageRequest;
import dev.milepost.kit.problem.KitProblem;
import dev.milepost.kit.problem.ProblemException;
import dev.milepost.kit.reference.Reference;

/** Hands accepted recommendations to the plan, and where the organization stood to roi-service: durably, and each once. */
@ApplicationScoped
class AcceptanceService {
    private final AcceptanceRepository acceptances;
    private final AssessmentService assessments;
    private final ChallengeService challenges;
    private final Outbox outbox;
    private final Clock clock;

    AcceptanceService(AcceptanceRepository acceptances, AssessmentService assessments, ChallengeService challenges,
            Outbox outbox, Clock clock) {
        this.acceptances = acceptances;
        this.assessments = assessments;
        this.challenges = challenges;
        this.outbox = outbox;
        this.clock = clock;
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
        UUID assessmentId = answered.assessment().id();
        Optional<Acceptance> earlier = acceptances.of(recommendationId)
                .filter(acceptance -> acceptance.assessmentId().equals(assessmentId));
        if (earlier.isPresent() && earlier.get().status() != AcceptanceStatus.REJECTED) {
            return AcceptanceView.of(earlier.get());
        }
        Instrument instrument = challenges.withOwn(answered.instrument());
        Scores scores = answered.scores();
        Found found = found(new Findings(assessmentId, instrument, scores), instrument, recommendationId,
                earlier.isPresent());
        UUID planId = answered.assessment().planId();
        if (planId == null) {
            throw FindingProblem.ASSESSMENT_WITHOUT_PLAN
                    .because("PATCH the assessment with the planId of the plan that shall take the recommendation");
        }
        Acceptance acceptance = earlier.orElseGet(() -> {
            Acceptance first = new Acceptance(assessmentId, recommendationId, found.recommendation().key(), planId,
                    clock.instant());
            acceptances.persist(first);
            return first;
        });
        acceptance.send(planId, clock.instant());
        recordBaseline(acceptance, instrument, scores, found);
        acceptances.flush();
        outbox.publish(RecommendationAccepted.TYPE, recommendationId,
                RecommendationAccepted.of(acceptance, found.recommendation()));
        return AcceptanceView.of(acceptance);
    }

    private void recordBaseline(Acceptance acceptance, Instrument instrument, Scores scores, Found found) {
        if (!acceptance.needsBaseline() || found.questions().isEmpty()) {
            return;
        }
        BaselineRecorded baseline = BaselineRecorded.of(acceptance, instrument, scores, found.dimension(),
                LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
        if (baseline != null) {
            acceptance.baselineSent(baseline.key());
            outbox.publish(BaselineRecorded.TYPE, acceptance.id(), baseline);
        }
    }

    private static Found found(Findings findings, Instrument instrument, UUID id, boolean acceptedBefore) {
        return instrument.recommendations().stream()
                .filter(recommendation -> findings.idOf(recommendation).equals(id)).map(findings::found)
                .filter(found -> acceptedBefore || !found.questions().isEmpty())
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
