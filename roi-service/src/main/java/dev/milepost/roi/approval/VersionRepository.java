package dev.milepost.roi.approval;

import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import dev.milepost.kit.organization.OwnedId;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

@ApplicationScoped
class VersionRepository implements PanacheRepositoryBase<CaseVersion, OwnedId> {

    Optional<CaseVersion> find(UUID caseId, int number) {
        return find("caseId = ?1 and number = ?2", caseId, number).firstResultOptional();
    }

    /** Lets submissions of one case come one after the other, until the transaction ends. */
    int nextNumber(UUID caseId) {
        getEntityManager().createNativeQuery(
                "select 1 from pg_advisory_xact_lock(hashtextextended(current_setting('milepost.organization') || :one, 1))")
                .setParameter("one", caseId.toString()).getSingleResult();
        return getEntityManager()
                .createQuery("select coalesce(max(number), 0) from CaseVersion where caseId = :one", Integer.class)
                .setParameter("one", caseId).getSingleResult() + 1;
    }

    Optional<CaseVersion> pending(UUID caseId) {
        return find("caseId = ?1 and status = ?2", caseId, VersionStatus.SUBMITTED).firstResultOptional();
    }
}
