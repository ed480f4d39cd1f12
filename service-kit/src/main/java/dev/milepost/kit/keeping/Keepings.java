package dev.milepost.kit.keeping;

import java.time.Clock;

import jakarta.enterprise.context.ApplicationScoped;

import dev.milepost.kit.change.Changes;
import dev.milepost.kit.history.History;
import dev.milepost.kit.organization.OwnedId;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/** Makes the {@link Keeping} of each kind of object. */
@ApplicationScoped
public class Keepings {

    private final Changes changes;
    private final History history;
    private final Clock clock;

    Keepings(Changes changes, History history, Clock clock) {
        this.changes = changes;
        this.history = history;
        this.clock = clock;
    }

    /** @param type singular, kebab-case, such as {@code business-case}: so the history names it, and problems in words */
    public <T extends Kept<E, V>, E, V> Keeping<T, E, V> of(String type, PanacheRepositoryBase<T, OwnedId> rows) {
        return new Keeping<>(type, rows, changes, history, clock, null);
    }
}
