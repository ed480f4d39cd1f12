package dev.milepost.plan.training;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import dev.milepost.kit.problem.ProblemCatalogue;
import dev.milepost.kit.problem.ProblemType;

/** Every way in which work on training fails that only this feature knows. */
enum TrainingProblem implements ProblemType {
    TRAINING_WITHOUT_AUDIENCE(422, "The training names nobody"),
    TRAINING_ENDS_BEFORE_ITS_START(422, "The training ends before it starts"),
    COMPLETED_BEFORE_INVITED(422, "Somebody completed a training before being invited"),
    MEASURED_BEFORE_COMPLETED(422, "The effect of a training is measured once it is completed");

    private final int status;
    private final String title;

    TrainingProblem(int status, String title) {
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
