package dev.milepost.kit.memo;

import java.util.List;

import jakarta.inject.Singleton;

import dev.milepost.kit.problem.ProblemCatalogue;
import dev.milepost.kit.problem.ProblemType;

enum MemoProblem implements ProblemType {

    MEMO_IS_FORBIDDEN_WORD(422, "The title has a word that is not allowed");

    private final int status;
    private final String title;

    MemoProblem(int status, String title) {
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

    @Singleton
    static class Catalogue implements ProblemCatalogue {

        @Override
        public List<MemoProblem> types() {
            return List.of(values());
        }
    }
}
