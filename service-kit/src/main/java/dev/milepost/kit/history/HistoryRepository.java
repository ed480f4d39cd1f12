package dev.milepost.kit.history;

import java.util.Collection;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import dev.milepost.kit.organization.CurrentOrganization;
import dev.milepost.kit.organization.OwnedId;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/** The changes of the current organization's objects. */
@ApplicationScoped
class HistoryRepository implements PanacheRepositoryBase<HistoryRow, OwnedId> {

    private final CurrentOrganization organization;

    HistoryRepository(CurrentOrganization organization) {
        this.organization = organization;
    }

    List<HistoryRow> between(ObjectReference object, int base, int current) {
        return list("objectType = ?1 and objectId = ?2 and version > ?3 and version <= ?4", object.type(), object.id(), base,
                current);
    }

    /** Leaves that something was changed, by whom and when, and takes away what it said. */
    void forget(String objectType, Collection<UUID> objectIds) {
        // Native, since the column is jsonb and its attribute text.
        getEntityManager().createNativeQuery("""
                UPDATE history SET changes = CAST('[]' AS jsonb), actor_name = NULL
                WHERE organization_id = :organization AND object_type = :type AND object_id IN (:objects)""")
                .setParameter("organization", organization.id()).setParameter("type", objectType)
                .setParameter("objects", objectIds).executeUpdate();
    }

    void forgetName(String actor) {
        update("actorName = null where actor = ?1", actor);
    }
}
