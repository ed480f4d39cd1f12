package dev.milepost.kit.change;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import dev.milepost.kit.organization.CurrentOrganization;
import dev.milepost.kit.organization.OwnedId;
import dev.milepost.kit.problem.KitProblem;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/** The kept answers of the current organization. */
@ApplicationScoped
class IdempotencyRepository implements PanacheRepositoryBase<IdempotencyRow, OwnedId> {

    private final CurrentOrganization organization;

    IdempotencyRepository(CurrentOrganization organization) {
        this.organization = organization;
    }

    /** Takes the key until the end of the transaction, unless another one that is still running has it. */
    boolean lock(UUID id) {
        // Native, since it concerns no table: one lock per organization and key, released by commit or rollback.
        return (Boolean) getEntityManager().createNativeQuery("SELECT pg_try_advisory_xact_lock(hashtextextended(:key, 0))")
                .setParameter("key", organization.id() + "/" + id).getSingleResult();
    }

    Optional<IdempotencyRow> answered(UUID id) {
        return find("id", id).firstResultOptional();
    }

    long forget(Instant now) {
        return delete("dueAt <= ?1", now);
    }

    /** Leaves that the request was answered, so that it isn't done again, and takes away what the answer said. */
    void forgetMentions(UUID mentioned) {
        update("status = ?1, body = null where body like ?2", KitProblem.REPLAY_NOT_POSSIBLE.status(),
                "%" + mentioned + "%");
    }
}
