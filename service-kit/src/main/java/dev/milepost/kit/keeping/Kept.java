package dev.milepost.kit.keeping;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;

import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

import dev.milepost.kit.organization.Ids;
import dev.milepost.kit.organization.OwnedId;

/**
 * An object that people make, change, put into the bin and take out again. Its table has the columns {@code organization_id},
 * {@code id}, {@code version}, {@code external_id}, {@code created_at}, {@code updated_at} and {@code deleted_at}, and a unique
 * index on the external id of what is not in the bin.
 *
 * @param <E> what can be changed on it, a record with the rules of its fields as annotations
 * @param <V> what callers see of it
 */
@MappedSuperclass
@IdClass(OwnedId.class)
public abstract class Kept<E, V> {

    @Id
    @TenantId
    @Column(name = "organization_id")
    private String organizationId;
    @Id
    private UUID id;
    @Version
    private int version;
    @Column(name = "external_id")
    private @Nullable String externalId;
    @Column(name = "created_at")
    private Instant createdAt;
    @Column(name = "updated_at")
    private Instant updatedAt;
    @Column(name = "deleted_at")
    private @Nullable Instant deletedAt;

    protected Kept() {
    }

    protected Kept(Instant now) {
        this.id = Ids.next();
        this.createdAt = now;
        this.updatedAt = now;
    }

    /** Its changeable fields as they are. */
    protected abstract E edit();

    /**
     * Takes over its changeable fields.
     *
     * @throws dev.milepost.kit.problem.ProblemException where they break a rule of the object; nothing is taken then
     */
    protected abstract void take(E edit, Instant now);

    protected abstract V view();

    final void touch(Instant now) {
        updatedAt = now;
    }

    final void toBin(Instant now) {
        deletedAt = now;
    }

    final void fromBin(Instant now) {
        deletedAt = null;
        touch(now);
    }

    public final UUID id() {
        return id;
    }

    public final int version() {
        return version;
    }

    public final @Nullable String externalId() {
        return externalId;
    }

    protected final void externalId(@Nullable String wanted) {
        externalId = wanted;
    }

    public final Instant createdAt() {
        return createdAt;
    }

    public final Instant updatedAt() {
        return updatedAt;
    }

    public final @Nullable Instant deletedAt() {
        return deletedAt;
    }
}
