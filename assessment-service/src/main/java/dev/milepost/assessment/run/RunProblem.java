package dev.milepost.assessment.run;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import dev.milepost.kit.problem.ProblemCatalogue;
import dev.milepost.kit.problem.ProblemType;

/** Every way an assessment fails. */
enum RunProblem implements ProblemType {
    UNKNOWN_INSTRUMENT(422, "There is no such instrument or version"),
    INSTRUMENT_RETIRED(422, "No assessment begins on a retired version"),
    EXTERNAL_ID_TAKEN(409, "Another assessment has this external id"),
    ASSESSMENT_OPEN(409, "An assessment that is still open can't be gone on from"),
    ASSESSMENT_COMPLETED(409, "A completed assessment keeps its answers"),
    ANSWERING_FIXED(409, "Respondents were told how their answers are seen"),
    CONFIDENTIAL_STAYS_CLOSED(409, "A confidential assessment of several respondents is not reopened"),
    NOTHING_ANSWERED(409, "An assessment without any answer can't be completed"),
    ANSWER_NOT_ACCEPTED(422, "An answer does not fit its question");

    private final int status;
    private final String title;

    RunProblem(int status, String title) {
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
