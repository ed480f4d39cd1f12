package dev.milepost.kit.history;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

import org.hibernate.annotations.ColumnTransformer;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

import dev.milepost.kit.organization.Ids;
import dev.milepost.kit.organization.OwnedId;

/** One change of an object, never changed itself. */
@Entity
@Table(name = "history")
@IdClass(OwnedId.class)
class HistoryRow {

    @Id
    @TenantId
    @Column(name = "organization_id")
    private String organizationId;
    @Id
    private UUID id;
    @Column(name = "object_type")
    private String objectType;
    @Column(name = "object_id")
    private UUID objectId;
    private int version;
    private Instant at;
    private String actor;
    @Column(name = "actor_name")
    private @Nullable String actorName;
    @Enumerated(EnumType.STRING)
    private HistoryAction action;
    @ColumnTransformer(write = "cast(? as jsonb)")
    private String changes;

    protected HistoryRow() {
    }

    HistoryRow(ObjectReference object, int version, Instant at, String actor, @Nullable String actorName, HistoryAction action,
            String changes) {
        this.id = Ids.next();
        this.objectType = object.type();
        this.objectId = object.id();
        this.version = version;
        this.at = at;
        this.actor = actor;
        this.actorName = actorName;
        this.action = action;
        this.changes = changes;
    }

    UUID id() {
        return id;
    }

    int version() {
        return version;
    }

    Instant at() {
        return at;
    }

    String actor() {
        return actor;
    }

    @Nullable
    String actorName() {
        return actorName;
    }

    HistoryAction action() {
        return action;
    }

    String changes() {
        return changes;
    }
}
