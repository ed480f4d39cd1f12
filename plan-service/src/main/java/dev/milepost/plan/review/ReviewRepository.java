package dev.milepost.plan.review;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import dev.milepost.kit.organization.OwnedId;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

@ApplicationScoped
class ReviewRepository implements PanacheRepositoryBase<Review, OwnedId> {

    /** When the last one was held that is not still to come. */
    Optional<LocalDate> lastHeldOn(UUID planId, ReviewKind kind, LocalDate today) {
        return find("planId = ?1 and kind = ?2 and heldOn <= ?3 and deletedAt is null order by heldOn desc", planId, kind,
                today)
                .firstResultOptional().map(Review::heldOn);
    }

    List<Review> those(Set<UUID> ids) {
        return ids.isEmpty() ? List.of() : list("id in ?1 and deletedAt is null", ids);
    }
}
