package dev.milepost.roi.measurement;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import dev.milepost.kit.problem.ProblemCatalogue;
import dev.milepost.kit.problem.ProblemType;

/** Every way a batch of measurements fails as a whole; what is wrong with one of them is told beside the others. */
enum MeasurementProblem implements ProblemType {
    BATCH_REJECTED(422, "A batch that is all or nothing holds measurements that can't be taken"),
    BATCH_TOO_LARGE(422, "A batch holds more measurements than are taken at once"),
    CSV_HEADER_WRONG(422, "The first line of the file doesn't name its columns as they are known"),
    TOO_MANY_TO_DELETE(422, "More measurements would be deleted than are at once");

    private final int status;
    private final String title;

    MeasurementProblem(int status, String title) {
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
