package dev.milepost.plan.outline;

import java.util.Map;
import java.util.UUID;

/** What a file brings besides an outline, taken in the same breath so that all that is wrong is told at once. */
@FunctionalInterface
public interface FurtherImport {

    /** Nothing. */
    FurtherImport NOTHING = (planId, steps, tasks, reading) -> ImportOutcome.Counts.NONE;

    /**
     * Nothing is saved if anything is wrong, be it found before, here or after.
     *
     * @param steps by the keys that the file uses
     * @param tasks by the keys that the file uses
     */
    ImportOutcome.Counts take(UUID planId, Map<String, UUID> steps, Map<String, UUID> tasks, ImportReading reading);
}
