package dev.milepost.kit.history;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import dev.milepost.kit.organization.OwnedId;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/** The changes of the current organization's objects. */
@ApplicationScoped
class HistoryRepository implements PanacheRepositoryBase<HistoryRow, OwnedId> {

    List<HistoryRow> since(ObjectReference object, int version) {
        return list("objectType = ?1 and objectId = ?2 and version > ?3", object.type(), object.id(), version);
    }
}
