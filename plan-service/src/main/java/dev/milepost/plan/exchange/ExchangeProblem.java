package dev.milepost.plan.exchange;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import dev.milepost.kit.problem.ProblemCatalogue;
import dev.milepost.kit.problem.ProblemType;

/** Every way in which a file can't be read at all; what is wrong with its values is told by the outline. */
enum ExchangeProblem implements ProblemType {
    FILE_UNREADABLE(422, "The file can't be read"),
    FILE_NOT_UTF8(422, "The file is not written in UTF-8"),
    FILE_TOO_LONG(422, "The file has more lines than are taken at once"),
    FILE_DANGEROUS(422, "The file has a part that is never read");

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
