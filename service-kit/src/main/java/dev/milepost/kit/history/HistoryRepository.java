package dev.milepost.kit.history;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import dev.milepost.kit.organization.OwnedId;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/** The changes of the current organization's objects. */
@ApplicationScoped
class HistoryRepository implements PanacheRepositoryBase<HistoryRow, OwnedId> {

    List<HistoryRow> between(ObjectReference object, int base, int current) {
        return list("objectType = ?1 and objectId = ?2 and version > ?3 and version <= ?4", object.type(), object.id(), base,
                current);
    }
}
