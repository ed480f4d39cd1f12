package dev.milepost.roi.realization;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.LockModeType;

import dev.milepost.kit.organization.OwnedId;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

@ApplicationScoped
class RealizedRepository implements PanacheRepositoryBase<RealizedDue, OwnedId> {

    /** Past the entity: any number of changes of one case may do it at once. */
    void enter(UUID caseId, Instant dueAt) {
        getEntityManager().createNativeQuery("""
                INSERT INTO benefit_realized (organization_id, id, due_at)
                VALUES (current_setting('milepost.organization'), :case, :due)
                ON CONFLICT (organization_id, id) DO UPDATE SET due_at = LEAST(benefit_realized.due_at, EXCLUDED.due_at)""")
                .setParameter("case", caseId).setParameter("due", dueAt).executeUpdate();
    }

    /** All cases that claim a change of these KPIs. */
    void measured(Collection<UUID> kpis, Instant dueAt) {
        getEntityManager().createNativeQuery("""
                UPDATE benefit_realized SET due_at = LEAST(due_at, :due)
                WHERE organization_id = current_setting('milepost.organization') AND id IN (
                    SELECT business_case_id FROM benefit_claim WHERE organization_id = current_setting('milepost.organization')
                    AND kpi_id IN (:kpis) AND deleted_at IS NULL)""")
                .setParameter("kpis", kpis).setParameter("due", dueAt).setFlushMode(FlushModeType.COMMIT).executeUpdate();
    }

    /** A case, if it claims something. What is changing of the case is not written before its time. */
    void changed(UUID caseId, Instant dueAt) {
        getEntityManager().createNativeQuery("""
                UPDATE benefit_realized SET due_at = LEAST(due_at, :due)
                WHERE organization_id = current_setting('milepost.organization') AND id = :case""")
                .setParameter("case", caseId).setParameter("due", dueAt).setFlushMode(FlushModeType.COMMIT).executeUpdate();
    }

    /** Those that nobody else is working at. */
    List<RealizedDue> due(Instant now, int most) {
        return find("dueAt <= ?1 order by dueAt", now).withLock(LockModeType.PESSIMISTIC_WRITE)
                .withHint("jakarta.persistence.lock.timeout", -2).range(0, most - 1).list();
    }
}
