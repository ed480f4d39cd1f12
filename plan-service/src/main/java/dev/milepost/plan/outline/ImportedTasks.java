package dev.milepost.plan.outline;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/** Finds the tasks of a plan again by what a file calls them. */
final class ImportedTasks {

    private final List<Task> present;
    private final Map<String, Task> byExternalId = new HashMap<>();
    private final Map<String, Task> byKey = new HashMap<>();
    private final Map<String, UUID> named = new HashMap<>();

    ImportedTasks(List<Task> present) {
        this.present = List.copyOf(present);
        present.forEach(task -> {
            byKey.put(task.key(), task);
            named.put(task.key(), task.id());
            if (task.externalId() != null) {
                byExternalId.put(task.externalId(), task);
            }
        });
    }

    List<Task> all() {
        return present;
    }

    Optional<Task> find(@Nullable String externalId, String key) {
        Task known = externalId == null ? null : byExternalId.get(externalId);
        return Optional.ofNullable(known == null ? byKey.get(key) : known);
    }

    /** @return the task that links mean by the key, null where there is none */
    @Nullable
    UUID named(String key) {
        Task known = byExternalId.get(key);
        return named.getOrDefault(key, known == null ? null : known.id());
    }

    Map<String, UUID> ids() {
        return Map.copyOf(named);
    }

    /** The file calls the task by this key, whatever its own is. */
    void name(String key, UUID task) {
        named.put(key, task);
    }
}
