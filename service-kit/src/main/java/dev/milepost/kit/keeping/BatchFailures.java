package dev.milepost.kit.keeping;

import java.util.ArrayList;
import java.util.List;

import dev.milepost.kit.problem.FieldError;
import dev.milepost.kit.problem.InputProblems;
import dev.milepost.kit.problem.KitProblem;
import dev.milepost.kit.problem.ProblemException;

/**
 * Collects what is wrong in the parts of a batch, so that the caller learns of all of it at once. Also for batches of objects
 * that are only ever added and so are not {@link Kept}.
 */
public final class BatchFailures {

    private static final int NAMED = 100;
    private static final int TOLD = 5;

    private final List<ProblemException> problems = new ArrayList<>();

    /** @param place of the part, such as {@code /create/3} */
    public void collect(String place, Runnable part) {
        try {
            part.run();
        } catch (RuntimeException failure) {
            problems.add(InputProblems.of(failure).below(place));
        }
    }

    boolean any() {
        return !problems.isEmpty();
    }

    /** One failure is answered as it is, several as one problem that names them all. */
    public void throwIfAny() {
        if (problems.size() == 1) {
            throw problems.getFirst();
        }
        if (!problems.isEmpty()) {
            List<FieldError> errors = problems.stream().flatMap(problem -> problem.errors().stream()).limit(NAMED).toList();
            List<String> told = problems.stream().limit(TOLD).map(ProblemException::detail).toList();
            throw KitProblem.BATCH_REFUSED
                    .because("%d parts are refused, and nothing was saved. %s%s", problems.size(), String.join("; ", told),
                            problems.size() > TOLD ? "; and others, see errors" : "")
                    .at(errors);
        }
    }
}
