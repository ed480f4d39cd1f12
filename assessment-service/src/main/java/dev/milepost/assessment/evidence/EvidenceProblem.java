package dev.milepost.assessment.evidence;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import dev.milepost.kit.problem.ProblemCatalogue;
import dev.milepost.kit.problem.ProblemType;

/** Every way keeping evidence fails. */
enum EvidenceProblem implements ProblemType {
    EXPIRES_BEFORE_ITS_DAY(422, "Evidence can't expire before the day it is of"),
    NOTHING_TO_VERIFY(409, "There is nothing to look at"),
    EVIDENCE_OF_NO_QUESTION(422, "The questionnaire has no such question"),
    FILE_NOT_ACCEPTED(422, "A file of this type is not kept"),
    FILE_TOO_LARGE(413, "The file is too large"),
    FILE_ALREADY_THERE(409, "The same file is there already"),
    TOO_MUCH_EVIDENCE(422, "So much evidence of one respondent is not kept"),
    TOO_MANY_FILES(422, "So many files are not kept");

    private final int status;
    private final String title;

    EvidenceProblem(int status, String title) {
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
