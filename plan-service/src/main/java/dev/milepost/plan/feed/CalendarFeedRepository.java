package dev.milepost.plan.feed;

import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import dev.milepost.kit.organization.OwnedId;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

@ApplicationScoped
class CalendarFeedRepository implements PanacheRepositoryBase<CalendarFeed, OwnedId> {

    /** Held, so that two readers at once don't number the entries of one calendar twice. */
    Optional<CalendarFeed> findForReading(String secretHash) {
        return find("secretHash = ?1 and deletedAt is null", secretHash).withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    long inUse(UUID planId) {
        return count("planId = ?1 and deletedAt is null", planId);
    }
}
