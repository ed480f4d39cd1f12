package dev.milepost.assessment.aisystem;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import dev.milepost.kit.problem.ProblemCatalogue;
import dev.milepost.kit.problem.ProblemType;

/** Every way in which work on the register fails that only this feature knows. */
enum AiSystemProblem implements ProblemType {
    AI_SYSTEM_STATUS_NOT_NEXT(409, "An AI system can't go from its status to this one"),
    AI_SYSTEM_NOT_READY(422, "The AI system lacks what its status needs"),
    AI_SYSTEM_DATES_CONTRADICT(422, "The dates of the AI system contradict each other"),
    UNKNOWN_DATA_ASSET(422, "There is no such data asset"),
    BIAS_CHECK_INCOMPLETE(422, "The bias check lacks something"),
    BIAS_CHECK_DATES_CONTRADICT(422, "The dates of the bias check contradict each other"),
    IMPACT_ASSESSMENT_INCOMPLETE(422, "A final impact assessment lacks something"),
    IMPACT_ASSESSMENT_DATES_CONTRADICT(422, "The dates of the impact assessment contradict each other");

    private final int status;
    private final String title;

    AiSystemProblem(int status, String title) {
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
