package dev.milepost.kit.keeping;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A batch that has been read, of which nothing has been done yet.
 *
 * @param <T> the objects
 * @param <E> what can be changed on an object
 */
public final class PendingBatch<T, E> {

    private final BatchFailures failures;
    private final Map<T, String> places = new LinkedHashMap<>();
    private final List<T> deleted = new ArrayList<>();
    private final Map<T, E> changed = new LinkedHashMap<>();
    private final List<T> made = new ArrayList<>();

    PendingBatch(BatchFailures failures) {
        this.failures = failures;
    }

    void delete(T found, String place) {
        places.put(found, place);
        deleted.add(found);
    }

    void change(T found, E edit, String place) {
        places.put(found, place);
        changed.put(found, edit);
    }

    void make(T object, String place) {
        places.put(object, place);
        made.add(object);
    }

    String place(T object) {
        return places.getOrDefault(object, "");
    }

    /** Objects that go to the bin. */
    public List<T> deleted() {
        return Collections.unmodifiableList(deleted);
    }

    /** Objects that change, as they still are, with what they are to become. */
    public Map<T, E> changed() {
        return Collections.unmodifiableMap(changed);
    }

    /** New objects. */
    public List<T> made() {
        return Collections.unmodifiableList(made);
    }

    /** Runs a rule; what it throws is answered with the place of the object, together with what else is wrong. */
    public void check(T object, Runnable rule) {
        failures.collect(place(object), rule);
    }
}
