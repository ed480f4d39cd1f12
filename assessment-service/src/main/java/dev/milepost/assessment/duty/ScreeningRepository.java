package dev.milepost.assessment.duty;

import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import dev.milepost.kit.organization.OwnedId;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

@ApplicationScoped
class ScreeningRepository implements PanacheRepositoryBase<Screening, OwnedId> {

    /** The one made last. */
    Optional<Screening> latest(UUID systemId) {
        return find("systemId = ?1 and deletedAt is null order by createdAt desc, id desc", systemId).firstResultOptional();
    }
}
