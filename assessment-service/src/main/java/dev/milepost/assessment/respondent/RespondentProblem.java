package dev.milepost.assessment.respondent;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import dev.milepost.kit.problem.ProblemCatalogue;
import dev.milepost.kit.problem.ProblemType;

/** Every way asking others fails. */
enum RespondentProblem implements ProblemType {
    LINK_UNKNOWN(404, "The link does not exist, has expired or was revoked"),
    UNKNOWN_DIMENSION(422, "The questionnaire has no such dimension"),
    TOO_MANY_RESPONDENTS(422, "An assessment asks only so many respondents"),
    TOO_MANY_LINKS(422, "Only so many links are made at once"),
    UNKNOWN_RESPONDENT(422, "The assessment asks no such respondent"),
    RESPONDENT_HAS_BEGUN(409, "Somebody who has begun to answer stays in the group"),
    ALREADY_SUBMITTED(409, "The answers are handed in"),
    NOTHING_TO_SUBMIT(409, "Nothing is answered yet"),
    TOO_FEW_RESPONDENTS(409, "So few have answered that a result would tell who said what"),
    NOTHING_TO_AGREE_ON(422, "No such value can be agreed on"),
    ANSWERS_CONFIDENTIAL(409, "What respondents answer is confidential"),
    NOT_A_RESPONDENT(404, "You are not asked in this assessment");

    private final int status;
    private final String title;

    RespondentProblem(int status, String title) {
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
