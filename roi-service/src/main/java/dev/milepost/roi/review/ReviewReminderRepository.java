package dev.milepost.roi.review;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import dev.milepost.kit.organization.OwnedId;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

@ApplicationScoped
class ReviewReminderRepository implements PanacheRepositoryBase<ReviewReminder, OwnedId> {

    /** Those that nobody else is working at. */
    List<ReviewReminder> due(Instant now, int most) {
        return find("dueAt <= ?1 order by dueAt", now).withLock(LockModeType.PESSIMISTIC_WRITE)
                .withHint("jakarta.persistence.lock.timeout", -2).range(0, most - 1).list();
    }

    /** Past the entity: any number of changes of one plan may do it at once. */
    void remind(UUID planId, Instant dueAt) {
        getEntityManager().createNativeQuery("""
                INSERT INTO roi_review_reminder (organization_id, id, due_at)
                VALUES (current_setting('milepost.organization'), :plan, :due)
                ON CONFLICT (organization_id, id) DO UPDATE SET due_at = EXCLUDED.due_at""")
                .setParameter("plan", planId).setParameter("due", dueAt).executeUpdate();
    }

    /** Unless it is remembered already. */
    void begin(UUID planId, Instant dueAt) {
        getEntityManager().createNativeQuery("""
                INSERT INTO roi_review_reminder (organization_id, id, due_at)
                VALUES (current_setting('milepost.organization'), :plan, :due) ON CONFLICT (organization_id, id) DO NOTHING""")
                .setParameter("plan", planId).setParameter("due", dueAt).executeUpdate();
    }
}
