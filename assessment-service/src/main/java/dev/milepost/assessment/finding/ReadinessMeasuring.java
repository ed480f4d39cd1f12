package dev.milepost.assessment.finding;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;

import dev.milepost.assessment.run.AnsweredAssessment;
import dev.milepost.assessment.run.AnswersClosed;
import dev.milepost.assessment.scoring.Scores;
import dev.milepost.assessment.scoring.Shown;
import dev.milepost.kit.event.Outbox;

/**
 * Tells roi-service what became of a dimension whose score was once the baseline of a KPI, in the transaction that completes
 * the assessment: both happen, or neither.
 */
@ApplicationScoped
class ReadinessMeasuring {
    private final AcceptanceRepository acceptances;
    private final Outbox outbox;

    ReadinessMeasuring(AcceptanceRepository acceptances, Outbox outbox) {
        this.acceptances = acceptances;
        this.outbox = outbox;
    }

    /** A dimension without a score is not measured: no score is not 0. */
    @Transactional(Transactional.TxType.MANDATORY)
    void measure(@Observes AnswersClosed closed) {
        AnsweredAssessment answered = closed.answered();
        UUID planId = answered.assessment().planId();
        if (planId == null) {
            return;
        }
        Instant at = Objects.requireNonNull(answered.assessment().completedAt());
        Map<String, BigDecimal> points = points(planId, answered);
        acceptances.measured(points.keySet()).forEach((key, acceptance) -> outbox.publish(ReadinessMeasured.TYPE,
                acceptance.id(), new ReadinessMeasured(answered.assessment().id(), planId, key, acceptance.kpiId(),
                        Objects.requireNonNull(points.get(key)), at)));
    }

    private static Map<String, BigDecimal> points(UUID planId, AnsweredAssessment answered) {
        Scores scores = answered.scores();
        Map<String, BigDecimal> points = new LinkedHashMap<>();
        scores.dimensions().forEach(scored -> {
            BigDecimal value = Shown.points(scored.estimate().score(), scores.rules().scale());
            if (value != null) {
                points.put(BaselineRecorded.key(planId, answered.instrument().key(), scored.dimension().key()), value);
            }
        });
        return points;
    }
}
