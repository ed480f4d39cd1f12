package dev.milepost.assessment.result;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import dev.milepost.assessment.finding.FindingService;
import dev.milepost.assessment.run.AnsweredAssessment;
import dev.milepost.assessment.run.AssessmentService;
import dev.milepost.assessment.scoring.Scores;
import dev.milepost.kit.reference.Reference;

/** Computes results from the answers as they are; nothing of a result is stored. */
@ApplicationScoped
class ResultService {
    private final AssessmentService assessments;
    private final FindingService findings;

    ResultService(AssessmentService assessments, FindingService findings) {
        this.assessments = assessments;
        this.findings = findings;
    }

    @Transactional
    ResultView result(Reference reference) {
        AnsweredAssessment answered = assessments.answered(reference);
        Scores scores = answered.scores();
        return ResultView.of(answered, scores, findings.of(answered, scores));
    }

    @Transactional
    TraceView trace(Reference reference) {
        return TraceView.of(assessments.answered(reference).scores());
    }
}
