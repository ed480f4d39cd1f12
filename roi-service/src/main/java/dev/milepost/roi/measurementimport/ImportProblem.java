package dev.milepost.roi.measurementimport;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import dev.milepost.kit.problem.ProblemCatalogue;
import dev.milepost.kit.problem.ProblemType;

/** Every way the import of a file fails; what is wrong with a line of it is told in its list of errors. */
enum ImportProblem implements ProblemType {
    IMPORT_NOT_WAITING(409, "The file of this import is being read, or has been read"),
    IMPORT_UNREADABLE(422, "The file can't be read to its end");

    private final int status;
    private final String title;

    ImportProblem(int status, String title) {
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
