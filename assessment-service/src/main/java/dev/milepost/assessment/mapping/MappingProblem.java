package dev.milepost.assessment.mapping;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import dev.milepost.kit.problem.ProblemCatalogue;
import dev.milepost.kit.problem.ProblemType;

/** Every way a mapping fails. */
enum MappingProblem implements ProblemType {
    MAPPING_END_INCOMPLETE(422, "A mapping goes from one question or part to one part of a catalogue"),
    UNKNOWN_CATALOGUE_NODE(422, "The catalogue has no such part"),
    UNKNOWN_QUESTION(422, "There is no such question"),
    MAPPING_TO_ITSELF(422, "A mapping relates two different things"),
    ALREADY_MAPPED(409, "These two are mapped already");

    private final int status;
    private final String title;

    MappingProblem(int status, String title) {
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
