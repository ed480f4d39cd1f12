package dev.milepost.assessment.exchange;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import dev.milepost.kit.problem.ProblemCatalogue;
import dev.milepost.kit.problem.ProblemType;

/** Every way in which a file can't be read at all. */
enum ExchangeProblem implements ProblemType {
    FILE_UNREADABLE(422, "The file can't be read"),
    FILE_DANGEROUS(422, "The file has a part that is never read"),
    FILE_WITHOUT_QUESTIONS(422, "The file has nothing that could be asked"),
    QUESTIONS_TOO_MANY(422, "The file asks more than an instrument can");

    private final int status;
    private final String title;

    ExchangeProblem(int status, String title) {
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
