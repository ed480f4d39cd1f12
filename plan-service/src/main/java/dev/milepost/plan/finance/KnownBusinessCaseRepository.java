package dev.milepost.plan.finance;

import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import dev.milepost.kit.organization.OwnedId;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

@ApplicationScoped
class KnownBusinessCaseRepository implements PanacheRepositoryBase<KnownBusinessCase, OwnedId> {

    Optional<KnownBusinessCase> primary(UUID planId) {
        return find("planId = ?1 and primary = true order by toldAt desc, id desc", planId).firstResultOptional();
    }

    Optional<KnownBusinessCase> told(UUID id) {
        return find("id", id).firstResultOptional();
    }
}
