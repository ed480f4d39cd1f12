package dev.milepost.assessment.aisystem;

import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import dev.milepost.kit.organization.OwnedId;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

@ApplicationScoped
class BiasCheckRepository implements PanacheRepositoryBase<BiasCheck, OwnedId> {

    /** The latest first. */
    List<BiasCheck> of(UUID systemId) {
        return list("systemId = ?1 and deletedAt is null order by checkedOn desc nulls last, id desc", systemId);
    }
}
