package dev.milepost.assessment.aisystem;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import dev.milepost.kit.organization.OwnedId;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

@ApplicationScoped
class UntoldSystemRepository implements PanacheRepositoryBase<UntoldSystem, OwnedId> {

    /** A bounded number of them, the oldest first; nobody else tells them until the transaction ends. */
    List<UntoldSystem> next(int most) {
        return find("order by dueAt, id").withLock(LockModeType.PESSIMISTIC_WRITE).page(0, most).list();
    }

    /** Those of the systems that are to be told. */
    Set<UUID> among(Collection<UUID> systemIds) {
        return find("id in ?1", systemIds).stream().map(UntoldSystem::id).collect(Collectors.toSet());
    }

    void forget(Collection<UUID> systemIds) {
        if (!systemIds.isEmpty()) {
            delete("id in ?1", systemIds);
        }
    }
}
