package dev.milepost.roi.casedocument;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import dev.milepost.kit.problem.ProblemCatalogue;
import dev.milepost.kit.problem.ProblemType;

/** Every way files of a case fail. */
enum CaseFileProblem implements ProblemType {
    CASE_TOO_LARGE_FOR_WORKBOOK(422, "The case has more cells than a workbook is made of");

    private final int status;
    private final String title;

    CaseFileProblem(int status, String title) {
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
