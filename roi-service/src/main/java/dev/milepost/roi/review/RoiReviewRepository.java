package dev.milepost.roi.review;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import dev.milepost.kit.organization.OwnedId;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

@ApplicationScoped
class RoiReviewRepository implements PanacheRepositoryBase<RoiReview, OwnedId> {

    /** The last review of each of the plans that has one. */
    Map<UUID, LocalDate> lastOf(Collection<UUID> plans) {
        return plans.isEmpty() ? Map.of()
                : getEntityManager().createQuery(
                        """
                                select planId, max(heldOn) from RoiReview where planId in :plans and deletedAt is null group by planId""",
                        Object[].class).setParameter("plans", plans).getResultStream()
                        .collect(Collectors.toMap(row -> (UUID) row[0], row -> (LocalDate) row[1]));
    }
}
