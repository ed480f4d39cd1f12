package dev.milepost.plan.schedule;

import java.util.List;

/** The links lead from an activity back to itself. */
public final class CyclicDependencyException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient List<String> keys;

    CyclicDependencyException(List<String> keys) {
        super("The dependencies go in a circle: " + String.join(" -> ", keys) + " -> " + keys.getFirst());
        this.keys = List.copyOf(keys);
    }

    /** The keys of the activities on the circle, each before its successor, the smallest first. */
    public List<String> keys() {
        return keys;
    }
}
