package dev.milepost.assessment.dataasset;

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
class DataAssetRepository implements PanacheRepositoryBase<DataAsset, OwnedId> {

    /** Nobody else changes it until the transaction ends; empty where there is none, or it is in the bin. */
    Optional<DataAsset> lock(Reference named) {
        return find(named.condition() + " and deletedAt is null", Map.of("named", named.value()))
                .withLock(LockModeType.PESSIMISTIC_WRITE).firstResultOptional();
    }

    /** Those that are there; also from the bin, since what refers to one may be older than that. */
    List<DataAsset> those(Collection<UUID> ids) {
        return ids.isEmpty() ? List.of() : list("id in ?1 order by name, id", ids);
    }

    List<DataAsset> all() {
        return list("deletedAt is null order by id");
    }
}
