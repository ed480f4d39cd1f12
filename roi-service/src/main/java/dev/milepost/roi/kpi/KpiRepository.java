package dev.milepost.roi.kpi;

import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import org.jspecify.annotations.Nullable;

import dev.milepost.kit.organization.OwnedId;
import dev.milepost.kit.problem.KitProblem;
import dev.milepost.kit.problem.ProblemException;
import dev.milepost.roi.reference.IdOrKey;
import io.quarkus.hibernate.orm.panache.PanacheQuery;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

@ApplicationScoped
class KpiRepository implements PanacheRepositoryBase<Kpi, OwnedId> {

    /** @throws ProblemException 404 if there is none, or it is in the bin */
    Kpi get(IdOrKey reference) {
        return query(reference).firstResultOptional().orElseThrow(KpiRepository::notFound);
    }

    /** Lets batches of one KPI come one after the other, until the transaction ends. */
    Kpi getLocked(IdOrKey reference) {
        return query(reference).withLock(LockModeType.PESSIMISTIC_WRITE).firstResultOptional()
                .orElseThrow(KpiRepository::notFound);
    }

    /** @throws ProblemException 404 if the bin doesn't hold it */
    Kpi getDeleted(UUID id) {
        return find("id = ?1 and deletedAt is not null", id).firstResultOptional().orElseThrow(KpiRepository::notFound);
    }

    /** Also from the bin, by its id. */
    Kpi getAny(IdOrKey reference) {
        if (reference instanceof IdOrKey.Id(UUID id)) {
            return find("id", id).firstResultOptional().orElseThrow(KpiRepository::notFound);
        }
        return get(reference);
    }

    boolean isTaken(String key, UUID exceptFor) {
        return count("key = ?1 and id <> ?2 and deletedAt is null", key, exceptFor) > 0;
    }

    List<Kpi> ofPlan(@Nullable UUID planId) {
        return planId == null ? list("deletedAt is null") : list("planId = ?1 and deletedAt is null", planId);
    }

    /** Past the entity, whose version stays as it is. */
    void keepStatus(UUID id, KpiStatus status) {
        getEntityManager().createNativeQuery(
                "update kpi set status = :status where organization_id = current_setting('milepost.organization') and id = :id")
                .setParameter("status", status.name()).setParameter("id", id).executeUpdate();
    }

    private PanacheQuery<Kpi> query(IdOrKey reference) {
        return switch (reference) {
            case IdOrKey.Id(UUID id) -> find("id = ?1 and deletedAt is null", id);
            case IdOrKey.Key(String key) -> find("key = ?1 and deletedAt is null", key);
        };
    }

    private static ProblemException notFound() {
        return KitProblem.NOT_FOUND.because("There is no such KPI");
    }
}
