package dev.milepost.plan.part;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import dev.milepost.kit.keeping.BatchRules;
import dev.milepost.kit.keeping.PendingBatch;

/**
 * A batch of objects that point at something else: whether that is there is asked once for all of them.
 *
 * @param maker of an object from what was sent
 * @param current what can be changed on an object, as it is
 * @param target what it points at, null for nothing
 * @param present gives a rule that refuses those of the ids under which there is nothing
 */
public record PointingBatch<T, N, E>(Function<N, T> maker, Function<T, E> current, Function<E, @Nullable UUID> target,
        Function<Set<UUID>, Consumer<UUID>> present) implements BatchRules<T, N, E> {

    @Override
    public T make(N wanted) {
        return maker.apply(wanted);
    }

    @Override
    public void verify(PendingBatch<T, E> batch) {
        Map<T, UUID> wanted = new LinkedHashMap<>();
        batch.made().forEach(one -> putIfAny(wanted, one, target.apply(current.apply(one))));
        batch.changed().forEach((one, edit) -> {
            if (!Objects.equals(target.apply(edit), target.apply(current.apply(one)))) {
                putIfAny(wanted, one, target.apply(edit));
            }
        });
        Consumer<UUID> rule = present.apply(Set.copyOf(wanted.values()));
        wanted.forEach((one, id) -> batch.check(one, () -> rule.accept(id)));
    }

    private static <T> void putIfAny(Map<T, UUID> wanted, T one, @Nullable UUID id) {
        if (id != null) {
            wanted.put(one, id);
        }
    }
}
