package dev.milepost.plan.process;

import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import dev.milepost.kit.organization.OwnedId;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

@ApplicationScoped
class ProcessRepository implements PanacheRepositoryBase<BusinessProcess, OwnedId> {

    /** Those of the ids under which there is a process. */
    Set<UUID> present(Set<UUID> ids) {
        return find("id in ?1 and deletedAt is null", ids).stream().map(BusinessProcess::id).collect(Collectors.toSet());
    }
}
