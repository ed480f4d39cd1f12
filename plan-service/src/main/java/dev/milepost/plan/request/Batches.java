package dev.milepost.plan.request;

import java.util.List;
import java.util.function.Supplier;

import dev.milepost.kit.problem.FieldError;
import dev.milepost.kit.problem.ProblemException;

/** Work on many objects at once. */
public final class Batches {

    private Batches() {
    }

    /**
     * One of them; what is wrong with it is told with its place.
     *
     * @param index of the object in the request, from 0
     * @param list the field of the request that holds them
     */
    public static <T> T item(int index, String list, Supplier<T> work) {
        try {
            return work.get();
        } catch (ProblemException wrong) {
            List<FieldError> placed = wrong.errors().stream()
                    .map(error -> new FieldError("/" + list + "/" + index + error.pointer(), error.code(), error.detail()))
                    .toList();
            throw wrong.type().because("%s %d: %s", list, index, wrong.detail())
                    .at(placed.isEmpty()
                            ? List.of(new FieldError("/" + list + "/" + index, wrong.type().code(), wrong.detail()))
                            : placed)
                    .causedBy(wrong);
        }
    }
}
