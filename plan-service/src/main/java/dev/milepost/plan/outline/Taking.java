package dev.milepost.plan.outline;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import dev.milepost.kit.keeping.Keeping;
import dev.milepost.kit.keeping.Kept;
import dev.milepost.kit.problem.ProblemException;

/**
 * Takes objects of one kind from a file: makes what is new, changes what differs, leaves what is the same.
 *
 * @param <T> the objects
 * @param <E> what can be changed on them
 * @param <V> what callers see of them
 */
public final class Taking<T extends Kept<E, V>, E extends Record, V> {

    private final Keeping<T, E, V> keeping;
    private final ImportReading reading;
    private final List<T> made = new ArrayList<>();
    private final Map<T, Change<E>> changed = new LinkedHashMap<>();
    private final Set<UUID> met = new HashSet<>();
    private int unchanged;

    public Taking(Keeping<T, E, V> keeping, ImportReading reading) {
        this.keeping = keeping;
        this.reading = reading;
    }

    /**
     * @param present null where it is new
     * @return null where the object's own rules refuse; that is noted
     */
    public @Nullable T take(String place, @Nullable T present, E edit, Supplier<T> making) {
        try {
            if (present == null) {
                T fresh = making.get();
                made.add(fresh);
                return fresh;
            }
            if (!met.add(present.id())) {
                reading.wrong(place, "repeated",
                        "stands in the file before, under another key, name or id; accepted is each once");
            } else if (Same.values(keeping.edit(present), edit)) {
                unchanged++;
            } else {
                changed.put(present, new Change<>(place, edit));
            }
            return present;
        } catch (ProblemException refused) {
            reading.wrong(place, refused);
            return null;
        }
    }

    private record Change<E>(String place, E edit) {
    }

    /** In few statements; where a rule of one refuses, all are tried once more, each by itself, to tell which. */
    private void changeAll() {
        Map<T, E> edits = new LinkedHashMap<>();
        changed.forEach((object, change) -> edits.put(object, change.edit()));
        try {
            keeping.applyAll(edits);
        } catch (ProblemException some) {
            changed.forEach((object, change) -> {
                try {
                    keeping.apply(object, change.edit());
                } catch (ProblemException refused) {
                    reading.wrong(change.place(), refused);
                }
            });
            if (!reading.hasErrors()) {
                throw some;
            }
        }
    }

    int made() {
        return made.size();
    }

    /** Saves what was made, unless something in the file is wrong: then nothing is kept anyway. */
    public ImportOutcome.Counts done() {
        if (!reading.hasErrors()) {
            keeping.addAll(made);
            changeAll();
        }
        return new ImportOutcome.Counts(made.size(), changed.size(), unchanged);
    }
}
