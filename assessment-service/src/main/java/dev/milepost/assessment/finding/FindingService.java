package dev.milepost.assessment.finding;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;

import org.apache.commons.numbers.fraction.BigFraction;
import org.jspecify.annotations.Nullable;

import dev.milepost.assessment.challenge.ChallengeService;
import dev.milepost.assessment.finding.Findings.Found;
import dev.milepost.assessment.instrument.Instrument;
import dev.milepost.assessment.instrument.Instrument.Recommendation;
import dev.milepost.assessment.instrument.Instrument.Source;
import dev.milepost.assessment.instrument.SourceView;
import dev.milepost.assessment.run.AnsweredAssessment;
import dev.milepost.assessment.run.AnswersClosed;
import dev.milepost.assessment.run.AssessmentService;
import dev.milepost.assessment.scoring.Scores;
import dev.milepost.assessment.scoring.Shown;
import dev.milepost.kit.event.Outbox;
import dev.milepost.kit.language.LanguageRequest;
import dev.milepost.kit.reference.Reference;

/** Finds challenges, gaps and recommendations, ranks what to do next, and tells the plan which challenges there are. */
@ApplicationScoped
public class FindingService {
    private final AcceptanceRepository acceptances;
    private final AssessmentService assessments;
    private final ChallengeService challenges;
    private final Outbox outbox;

    FindingService(AcceptanceRepository acceptances, AssessmentService assessments, ChallengeService challenges,
            Outbox outbox) {
        this.acceptances = acceptances;
        this.assessments = assessments;
        this.challenges = challenges;
        this.outbox = outbox;
    }

    /** What the answers show now, with those accepted before that would no longer be found. */
    @Transactional
    public FindingsView of(AnsweredAssessment answered, Scores scores) {
        Instrument instrument = challenges.withOwn(answered.instrument());
        Findings findings = new Findings(answered.assessment().id(), instrument, scores);
        Map<UUID, Acceptance> accepted = acceptances.ofAssessment(answered.assessment().id());
        List<Found> found = new ArrayList<>(findings.recommendations());
        List<UUID> listed = found.stream().map(Found::id).toList();
        instrument.recommendations().stream()
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
        Instrument instrument = challenges.withOwn(answered.instrument());
        new Findings(assessmentId, instrument, answered.scores()).challenges(List.of()).forEach(challenge -> outbox.publish(
                ChallengeFound.TYPE, assessmentId,
                ChallengeFound.of(assessmentId, planId, challenge, answered.assessment().completedAt())));
    }

    /** What is missing to the targets, question by question. */
    @Transactional
    GapsView gaps(Reference reference, LanguageRequest wanted) {
        AnsweredAssessment answered = assessments.answered(reference, wanted);
        Instrument instrument = challenges.withOwn(answered.instrument());
        Scores scores = answered.scores();
        return GapsView.of(instrument, scores, new Findings(answered.assessment().id(), instrument, scores));
    }

    /** What to do next; what is on its way into a plan counts as done. */
    @Transactional
    NextStepsView nextSteps(Reference reference, LanguageRequest wanted, @Nullable BigDecimal budgetDays) {
        AnsweredAssessment answered = assessments.answered(reference, wanted);
        Instrument instrument = challenges.withOwn(answered.instrument());
        Scores scores = answered.scores();
        Map<UUID, Acceptance> accepted = acceptances.ofAssessment(answered.assessment().id());
        Findings findings = new Findings(answered.assessment().id(), instrument, scores);
        return new NextSteps(findings, scores,
                found -> isUnderWay(accepted.get(found.id()))).view(instrument, budgetDays);
    }

    private static boolean isUnderWay(@Nullable Acceptance acceptance) {
        return acceptance != null && acceptance.status() != AcceptanceStatus.REJECTED;
    }

    private static RecommendationView view(Found found, @Nullable Acceptance acceptance, BigDecimal scale) {
        Recommendation recommendation = found.recommendation();
        Source source = recommendation.source();
        return new RecommendationView(found.id(), recommendation.key(), recommendation.title(),
                recommendation.description(), points(found.gain(), scale),
                new RecommendationView.EffortView(recommendation.effort().days(), recommendation.effort().label()),
                recommendation.stepKey(), recommendation.challenge(), source == null ? null : SourceView.of(source),
                found.questions(), acceptance == null ? AcceptanceStatus.OPEN : acceptance.status(),
                acceptance == null ? null : acceptance.planId(), acceptance == null ? null : acceptance.taskId(),
                acceptance == null ? null : acceptance.reason());
    }

    private static BigDecimal points(BigFraction gain, BigDecimal scale) {
        BigDecimal points = Shown.points(gain, scale);
        return points == null ? BigDecimal.ZERO : points;
    }
}
