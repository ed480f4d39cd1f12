package dev.milepost.assessment.reliability;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import dev.milepost.assessment.instrument.Edition;
import dev.milepost.assessment.instrument.Instrument;
import dev.milepost.assessment.instrument.Instruments;
import dev.milepost.assessment.run.AssessmentService;
import dev.milepost.assessment.scoring.Combination;
import dev.milepost.assessment.scoring.GivenAnswer;
import dev.milepost.kit.problem.KitProblem;

/** Gathers the cases of an instrument version in the organization. */
@ApplicationScoped
class StatisticsService {
    private final Instruments instruments;
    private final AssessmentService assessments;

    StatisticsService(Instruments instruments, AssessmentService assessments) {
        this.instruments = instruments;
        this.assessments = assessments;
    }

    @Transactional
    StatisticsView of(String key, int version) {
        Instrument instrument = instruments.version(key, version).map(Edition::original).orElseThrow(
                () -> KitProblem.NOT_FOUND.because("There is no version %d of instrument %s", version, key));
        List<List<GivenAnswer>> cases = assessments.cases(key, version);
        return new StatisticsView(key, version, cases.size(), Combination.CONFIDENTIAL_FEWEST,
                new Statistics(instrument.scoringRules(), cases, Combination.CONFIDENTIAL_FEWEST).dimensions());
    }
}
