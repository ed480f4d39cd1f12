package dev.milepost.assessment.run;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import org.jspecify.annotations.Nullable;

import dev.milepost.kit.organization.OwnedId;
import dev.milepost.kit.page.Page;
import dev.milepost.kit.page.PageRequest;
import dev.milepost.kit.page.Pages;
import dev.milepost.kit.page.Sorting;
import dev.milepost.kit.reference.Reference;
import io.quarkus.hibernate.orm.panache.PanacheQuery;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

@ApplicationScoped
class AssessmentRepository implements PanacheRepositoryBase<Assessment, OwnedId> {
    private static final Sorting<Assessment> SORTING = Sorting.<Assessment> byCreation()
            .by("completedAt", Instant.class, Assessment::completedAt)
            .by("createdAt", Instant.class, Assessment::createdAt)
            .by("title", String.class, Assessment::title);

    /** @throws dev.milepost.kit.problem.ProblemException 404 where there is none, or it is in the bin */
    Assessment get(Reference reference) {
        return notDeleted(find(reference), reference);
    }

    /** As {@link #get}, and nobody else changes it or its answers until the transaction ends. */
    Assessment lock(Reference reference) {
        return notDeleted(find(reference).withLock(LockModeType.PESSIMISTIC_WRITE), reference);
    }

    /** As {@link #get}, and nobody completes it until the transaction ends, though others may do the same. */
    Assessment keep(Reference reference) {
        return notDeleted(find(reference).withLock(LockModeType.PESSIMISTIC_READ), reference);
    }

    /** Nothing where there is none, or it is in the bin. */
    Optional<Assessment> find(UUID id) {
        return find("id = ?1 and deletedAt is null", id).firstResultOptional();
    }

    /** The last one that was completed on the same instrument for the same plan before this one began. */
    Optional<Assessment> before(Assessment assessment) {
        Map<String, Object> parameters = new HashMap<>(Map.of("instrument", assessment.instrument().key(), "id",
                assessment.id(), "began", assessment.createdAt()));
        if (assessment.planId() != null) {
            parameters.put("plan", assessment.planId());
        }
        return find("instrumentKey = :instrument and id <> :id and deletedAt is null and completedAt <= :began and planId "
                + (assessment.planId() == null ? "is null" : "= :plan") + " order by completedAt desc, id desc", parameters)
                .firstResultOptional();
    }

    /** The latest ones, a bounded number of them. */
    List<Assessment> completedOn(String instrumentKey, int instrumentVersion, int most) {
        return find("instrumentKey = ?1 and instrumentVersion = ?2 and status = ?3 and deletedAt is null"
                + " order by completedAt desc", instrumentKey, instrumentVersion, AssessmentStatus.COMPLETED).page(0, most)
                .list();
    }

    List<Assessment> open(Collection<UUID> ids) {
        return ids.isEmpty() ? List.of()
                : list("id in ?1 and deletedAt is null and status = ?2", ids, AssessmentStatus.OPEN);
    }

    /** Also from the bin. */
    Assessment lockAny(Reference reference) {
        return find(reference).withLock(LockModeType.PESSIMISTIC_WRITE).firstResultOptional()
                .orElseThrow(() -> reference.notFound("assessment"));
    }

    private static Assessment notDeleted(PanacheQuery<Assessment> query, Reference reference) {
        return query.firstResultOptional().filter(assessment -> !assessment.isDeleted())
                .orElseThrow(() -> reference.notFound("assessment"));
    }

    private PanacheQuery<Assessment> find(Reference reference) {
        return find(reference.condition(), Map.of("named", reference.value()));
    }

    /** Completed ones of an instrument, the newest first. */
    List<Assessment> completed(String instrumentKey, @Nullable UUID planId, int atMost) {
        Map<String, Object> parameters = new HashMap<>(Map.of("key", instrumentKey, "status", AssessmentStatus.COMPLETED));
        if (planId != null) {
            parameters.put("planId", planId);
        }
        return find("instrumentKey = :key and status = :status and deletedAt is null"
                + (planId == null ? "" : " and planId = :planId") + " order by completedAt desc, id desc", parameters)
                .range(0, atMost - 1).list();
    }

    boolean isTaken(@Nullable String externalId, UUID byOtherThan) {
        return externalId != null && count("externalId = ?1 and id <> ?2", externalId, byOtherThan) > 0;
    }

    Page<Assessment> page(AssessmentFilter filter, PageRequest page) {
        return Pages.of(this, Assessment::id)
                .where(filter.deleted() ? "deletedAt is not null" : "deletedAt is null")
                .where("planId = :planId", "planId", filter.planId())
                .where("status in :status", "status", filter.status())
                .where("externalId = :externalId", "externalId", filter.externalId())
                .sorted(SORTING, filter.sort())
                .page(page);
    }

    /** @param status empty for all */
    record AssessmentFilter(@Nullable UUID planId, Set<AssessmentStatus> status, @Nullable String externalId,
            boolean deleted, @Nullable String sort) {
    }
}
