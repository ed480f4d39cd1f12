package dev.milepost.assessment.trend;

import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;

import dev.milepost.assessment.instrument.Instruments;
import dev.milepost.assessment.run.AnsweredAssessment;
import dev.milepost.assessment.run.AssessmentService;
import dev.milepost.kit.language.LanguageRequest;
import dev.milepost.kit.problem.KitProblem;

/** Reads all completed runs of an instrument at once and compares them. */
@ApplicationScoped
class TrendService {
    private static final int MOST_RUNS = 100;

    private final AssessmentService assessments;
    private final Instruments instruments;

    TrendService(AssessmentService assessments, Instruments instruments) {
        this.assessments = assessments;
        this.instruments = instruments;
    }

    @Transactional
    TrendView trend(String instrumentKey, @Nullable UUID planId, LanguageRequest wanted) {
        List<AnsweredAssessment> runs = assessments.completed(instrumentKey, planId, MOST_RUNS, wanted).reversed();
        if (!runs.isEmpty()) {
            return new Trend(runs).view(instrumentKey);
        }
        if (instruments.versions(instrumentKey).isEmpty()) {
            throw KitProblem.NOT_FOUND.because("There is no instrument %s; GET /instruments lists them", instrumentKey);
        }
        return new TrendView(instrumentKey, null, List.of(), List.of());
    }
}
