package dev.milepost.roi.ledger;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import dev.milepost.kit.organization.OwnedId;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

@ApplicationScoped
class LedgerPeriodRepository implements PanacheRepositoryBase<LedgerPeriod, OwnedId> {
    private static final String KEY = "hashtextextended('ledger-periods/' || current_setting('milepost.organization'), 0)";

    Optional<LedgerPeriod> of(LedgerMonth month) {
        return find("month", month.name()).firstResultOptional();
    }

    /** The closed months from this one on. */
    Set<String> closedSince(LedgerMonth month) {
        return new HashSet<>(getEntityManager()
                .createQuery("select p.month from LedgerPeriod p where p.closed = true and p.month >= :first", String.class)
                .setParameter("first", month.name()).getResultList());
    }

    /** No month is closed or reopened until the transaction ends, so that no entry slips into one that closes meanwhile. */
    void holdStill() {
        lock("pg_advisory_xact_lock_shared");
    }

    /** Waits for the entries that are being made, and keeps others waiting until the transaction ends. */
    void lockForChange() {
        lock("pg_advisory_xact_lock");
    }

    private void lock(String function) {
        getEntityManager().createNativeQuery("select 1 from " + function + "(" + KEY + ")").getSingleResult();
    }
}
