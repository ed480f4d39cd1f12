package dev.milepost.assessment.skill;

import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import dev.milepost.kit.organization.OwnedId;
import dev.milepost.kit.reference.Reference;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

@ApplicationScoped
class SkillGapRepository implements PanacheRepositoryBase<SkillGap, OwnedId> {

    /** Nobody else changes it until the transaction ends; empty where there is none, or it is in the bin. */
    Optional<SkillGap> lock(Reference named) {
        return find(named.condition() + " and deletedAt is null", Map.of("named", named.value()))
                .withLock(LockModeType.PESSIMISTIC_WRITE).firstResultOptional();
    }
}
