package dev.milepost.roi.approval;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import dev.milepost.kit.problem.ProblemCatalogue;
import dev.milepost.kit.problem.ProblemType;

/** Every way versions of a case fail. */
enum VersionProblem implements ProblemType {
    VERSION_PENDING(409, "Another version of the case waits for its decision"),
    VERSION_DECIDED(409, "The version is decided already"),
    OWN_VERSION(403, "Nobody approves what they have written"),
    REJECTION_NEEDS_REASON(422, "A rejection says why"),
    HASH_DIFFERS(409, "The version is not the one that was looked at");

    private final int status;
    private final String title;

    VersionProblem(int status, String title) {
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
