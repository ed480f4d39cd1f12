package dev.milepost.assessment.aisystem;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import dev.milepost.kit.organization.OwnedId;
import dev.milepost.kit.reference.Reference;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

@ApplicationScoped
class AiSystemRepository implements PanacheRepositoryBase<AiSystem, OwnedId> {

    /** Nobody else changes it until the transaction ends; empty where there is none, or it is in the bin. */
    Optional<AiSystem> lock(Reference named) {
        return find(named.condition() + " and deletedAt is null", Map.of("named", named.value()))
                .withLock(LockModeType.PESSIMISTIC_WRITE).firstResultOptional();
    }

    /** Also from the bin. */
    List<AiSystem> those(Collection<UUID> ids) {
        return ids.isEmpty() ? List.of() : list("id in ?1", ids);
    }

    long inUse() {
        return count("status = ?1 and deletedAt is null", AiSystemStatus.IN_USE);
    }
}
