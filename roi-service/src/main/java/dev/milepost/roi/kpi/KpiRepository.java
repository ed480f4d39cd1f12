package dev.milepost.roi.kpi;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import org.jspecify.annotations.Nullable;

import dev.milepost.kit.organization.OwnedId;
import dev.milepost.kit.problem.KitProblem;
import dev.milepost.kit.problem.ProblemException;
import dev.milepost.kit.reference.Reference;
import io.quarkus.hibernate.orm.panache.PanacheQuery;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

@ApplicationScoped
class KpiRepository implements PanacheRepositoryBase<Kpi, OwnedId> {

    private static final String KPI = "KPI";

    /** @throws ProblemException 404 if there is none, or it is in the bin */
    Kpi get(Reference reference) {
        return query(reference).firstResultOptional().orElseThrow(() -> reference.notFound(KPI));
    }

    /** Lets batches of one KPI come one after the other, until the transaction ends. */
    Kpi getLocked(Reference reference) {
        return query(reference).withLock(LockModeType.PESSIMISTIC_WRITE).firstResultOptional()
                .orElseThrow(() -> reference.notFound(KPI));
    }

    /** @throws ProblemException 404 if the bin doesn't hold it */
    Kpi getDeleted(UUID id) {
        return find("id = ?1 and deletedAt is not null", id).firstResultOptional()
                .orElseThrow(() -> KitProblem.NOT_FOUND.because("There is no such KPI in the bin"));
    }

    /** Also from the bin, by its id. */
    Kpi getAny(Reference reference) {
        return reference.id() == null ? get(reference)
                : find("id", reference.id()).firstResultOptional().orElseThrow(() -> reference.notFound(KPI));
    }

    boolean isTaken(String key, UUID exceptFor) {
        return count("key = ?1 and id <> ?2 and deletedAt is null", key, exceptFor) > 0;
    }

    List<Kpi> ofPlan(@Nullable UUID planId) {
        return planId == null ? list("deletedAt is null") : list("planId = ?1 and deletedAt is null", planId);
    }

    /** Those that are there and not in the bin. */
    List<Kpi> inUse(Collection<Reference> references) {
        return list("(id in ?1 or key in ?2) and deletedAt is null",
                references.stream().map(Reference::id).filter(Objects::nonNull).toList(),
                references.stream().map(Reference::externalId).filter(Objects::nonNull).toList());
    }

    /** Past the entity, whose version stays as it is. */
    void keepStatus(UUID id, KpiStatus status) {
        getEntityManager().createNativeQuery(
                "update kpi set status = :status where organization_id = current_setting('milepost.organization') and id = :id")
                .setParameter("status", status.name()).setParameter("id", id).executeUpdate();
    }

    private PanacheQuery<Kpi> query(Reference reference) {
        return find(reference.condition("key") + " and deletedAt is null", Map.of("named", reference.value()));
    }
}
