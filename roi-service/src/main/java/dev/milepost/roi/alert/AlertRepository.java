package dev.milepost.roi.alert;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import org.hibernate.LockOptions;

import dev.milepost.kit.organization.OwnedId;
import dev.milepost.kit.problem.ProblemException;
import dev.milepost.kit.reference.Reference;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

@ApplicationScoped
class AlertRepository implements PanacheRepositoryBase<Alert, OwnedId> {

    /** @throws ProblemException 404 if there is none */
    Alert get(UUID id) {
        return find("id", id).firstResultOptional().orElseThrow(() -> Reference.of(id).notFound("alert"));
    }

    /** Those whose cause lasts, open or closed by hand. */
    List<Alert> lasting(Collection<UUID> kpis) {
        return list("kpiId in ?1 and endedAt is null", kpis);
    }

    List<Alert> closedByHand(UUID kpi, AlertKind kind) {
        return list("kpiId = ?1 and kind = ?2 and closedBy is not null order by id", kpi, kind);
    }

    /** Those that are to be told by now, each to one replica. */
    List<Alert> due(Instant now, int most) {
        return getEntityManager().createQuery("from Alert where dueAt <= :now order by dueAt, id", Alert.class)
                .setParameter("now", now).setMaxResults(most).setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .setHint("jakarta.persistence.lock.timeout", LockOptions.SKIP_LOCKED).getResultList();
    }
}
