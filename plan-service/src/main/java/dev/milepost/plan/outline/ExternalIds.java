package dev.milepost.plan.outline;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.milepost.kit.keeping.Keeping;
import dev.milepost.kit.keeping.Kept;

/**
 * The external ids of one kind of objects in one file: what has one is found again by it, and one that something else of the
 * organization has is refused.
 *
 * @param <T> the objects
 * @param <E> what can be changed on them
 * @param <V> what callers see of them
 */
public final class ExternalIds<T extends Kept<E, V>, E, V> {

    private static final String FIELD = "externalId";

    private final ImportReading reading;
    private final Map<String, UUID> owners;
    private final Map<String, T> present = new HashMap<>();
    private final Set<String> seen = new HashSet<>();

    /** @param fields of all objects of the file, so that it is asked once who has the ids */
    public ExternalIds(Keeping<T, E, V> keeping, Collection<ObjectNode> fields, ImportReading reading) {
        this.reading = reading;
        this.owners = keeping.owners(
                fields.stream().map(ExternalIds::of).filter(Objects::nonNull).collect(Collectors.toSet()));
    }

    private static @Nullable String of(ObjectNode fields) {
        return fields.path(FIELD).textValue();
    }

    /** An object of the plan, which the file may mean. */
    public void present(T object) {
        if (object.externalId() != null) {
            present.put(object.externalId(), object);
        }
    }

    /** The object of the plan that has the id which the fields name. */
    public Optional<T> find(String place, ObjectNode fields) {
        String id = of(fields);
        if (id != null && !seen.add(id)) {
            reading.wrong(place + "/" + FIELD, "repeated",
                    "\"" + id + "\" stands in the file before; accepted is one that is used once");
        }
        return id == null ? Optional.empty() : Optional.ofNullable(present.get(id));
    }

    /** @param object that is to have the id which the fields name, null for a new one */
    public void requireFree(String place, ObjectNode fields, @Nullable T object) {
        String id = of(fields);
        UUID owner = id == null ? null : owners.get(id);
        if (owner != null && (object == null || !owner.equals(object.id()))) {
            reading.wrong(place + "/" + FIELD, "taken", "\"" + id
                    + "\" is the id of something else of the organization; accepted is one that is free, or none");
        }
    }
}
