package dev.milepost.assessment.instrument;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import dev.milepost.kit.problem.ProblemCatalogue;
import dev.milepost.kit.problem.ProblemType;

/** Every way publishing and retiring an instrument fails. */
enum InstrumentProblem implements ProblemType {
    INSTRUMENT_FLAWED(422, "The files of an instrument have mistakes"),
    INSTRUMENT_KEY_TAKEN(409, "A built-in instrument has this key"),
    INSTRUMENT_VERSION_UNEXPECTED(409, "A version follows the one before"),
    TOO_MANY_INSTRUMENTS(409, "There are as many instruments as an organization can have"),
    INSTRUMENT_BUILT_IN(409, "A built-in instrument can't be retired");

    private final int status;
    private final String title;

    InstrumentProblem(int status, String title) {
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
