package dev.milepost.kit.keeping;

/**
 * What a batch needs to know about its kind of objects.
 *
 * @param <T> the objects
 * @param <N> an object to add, as sent
 * @param <E> what can be changed on an object
 */
@FunctionalInterface
public interface BatchRules<T, N, E> {

    /**
     * Makes an object of what was sent; it is saved later.
     *
     * @throws dev.milepost.kit.problem.ProblemException where what was sent breaks a rule; the batch names its place
     */
    T make(N wanted);

    /** Checks what several objects together can break, before anything is changed. */
    default void verify(PendingBatch<T, E> batch) {
        // most objects stand alone
    }
}
