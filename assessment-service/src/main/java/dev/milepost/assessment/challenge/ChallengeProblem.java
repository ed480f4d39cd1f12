package dev.milepost.assessment.challenge;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import dev.milepost.kit.problem.ProblemCatalogue;
import dev.milepost.kit.problem.ProblemType;

/** Every way an own challenge fails. */
enum ChallengeProblem implements ProblemType {
    CHALLENGE_FLAWED(422, "The challenge doesn't fit its instrument"),
    CHALLENGE_CODE_TAKEN(409, "The instrument has a challenge of this code"),
    TOO_MANY_CHALLENGES(409, "There are as many own challenges as an instrument can have");

    private final int status;
    private final String title;

    ChallengeProblem(int status, String title) {
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
