package dev.milepost.kit.problem;

import java.io.UncheckedIOException;

import jakarta.validation.ConstraintViolationException;

import com.fasterxml.jackson.core.JsonProcessingException;

/** Says what is wrong with a part of a request that is checked apart from the rest. */
public final class InputProblems {

    private InputProblems() {
    }

    /**
     * The problem that a part of the request has met.
     *
     * @throws RuntimeException the failure itself, where the part is not to blame
     */
    public static ProblemException of(RuntimeException failure) {
        ProblemException problem = switch (failure) {
            case ProblemException known -> known;
            case ConstraintViolationException broken -> ValidationProblems.of(broken.getConstraintViolations());
            case UncheckedIOException unread when unread.getCause() instanceof JsonProcessingException json -> JsonBodyProblems
                    .of(json);
            default -> null;
        };
        if (problem == null) {
            throw failure;
        }
        return problem;
    }
}
