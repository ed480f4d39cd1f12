package dev.milepost.plan.outline;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

import dev.milepost.kit.organization.Ids;
import dev.milepost.kit.organization.OwnedId;

/** A part of the plan; its position in the list is no dependency. */
@Entity
@Table(name = "step")
@IdClass(OwnedId.class)
class Step {

    @Id
    @TenantId
    @Column(name = "organization_id")
    private String organizationId;
    @Id
    private UUID id;
    @Version
    private int version;
    @Column(name = "plan_id")
    private UUID planId;
    @Column
    private String key;
    @Column
    private int position;
    @Column
    private String name;
    @Column
    private @Nullable String description;
    @Column(name = "created_at")
    private Instant createdAt;
    @Column(name = "updated_at")
    private Instant updatedAt;
    @Column(name = "deleted_at")
    private @Nullable Instant deletedAt;

    protected Step() {
    }

    Step(UUID planId, String key, StepEdit step, Instant now) {
        this.id = Ids.next();
        this.planId = planId;
        this.key = key;
        this.createdAt = now;
        apply(step, now);
    }

    StepEdit edit() {
        return new StepEdit(name, description, position);
    }

    final void apply(StepEdit edit, Instant now) {
        name = edit.name();
        description = edit.description();
        position = edit.position();
        updatedAt = now;
    }

    void toBin(Instant now) {
        deletedAt = now;
    }

    void fromBin(Instant now) {
        deletedAt = null;
        updatedAt = now;
    }

    UUID id() {
        return id;
    }

    int version() {
        return version;
    }

    String key() {
        return key;
    }

    int position() {
        return position;
    }

    StepView view() {
        return new StepView(id, version, key, position, name, description, createdAt, updatedAt);
    }
}
