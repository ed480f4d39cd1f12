package dev.milepost.plan.outline;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import dev.milepost.kit.organization.OwnedId;
import dev.milepost.kit.reference.Reference;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

@ApplicationScoped
class PlanRepository implements PanacheRepositoryBase<Plan, OwnedId> {

    private static final String NAMED = "(id in ?1 or externalId in ?2) and deletedAt is null order by id";

    /** Waits for other changes of the same plan, so that two of them together make no circle of dependencies. */
    Optional<Plan> findForChange(Reference reference) {
        return find(reference.condition() + " and deletedAt is null", Map.of("named", reference.value()))
                .withLock(LockModeType.PESSIMISTIC_WRITE).firstResultOptional();
    }

    /** Held in one order, so that two batches don't wait for each other; what is not there is left out. */
    List<Plan> findForChange(Set<Reference> references) {
        return references.isEmpty() ? List.of()
                : find(NAMED, ids(references), keys(references)).withLock(LockModeType.PESSIMISTIC_WRITE).list();
    }

    /** What is not there, or in the bin, is left out. */
    List<Plan> those(Set<Reference> references) {
        return references.isEmpty() ? List.of() : list(NAMED, ids(references), keys(references));
    }

    private static Set<UUID> ids(Set<Reference> references) {
        return references.stream().map(Reference::id).filter(Objects::nonNull).collect(Collectors.toSet());
    }

    private static Set<String> keys(Set<Reference> references) {
        return references.stream().map(Reference::externalId).filter(Objects::nonNull).collect(Collectors.toSet());
    }

    /** Those of the ids that are not in the bin. */
    List<Plan> present(Collection<UUID> ids) {
        return ids.isEmpty() ? List.of() : list("id in ?1 and deletedAt is null order by id", ids);
    }

    /**
     * Plans that follow one of the calendars or have a task that does, in one order, so that two changes that hold several
     * plans don't
     * wait for each other.
     */
    List<Plan> followingForChange(Set<UUID> calendarIds) {
        return find("(calendarId in ?1 or id in (select t.planId from Task t where t.calendarId in ?1 and t.deletedAt is null))"
                + " and deletedAt is null order by id", calendarIds)
                .withLock(LockModeType.PESSIMISTIC_WRITE).list();
    }

    /** Those of the ids that are plans and not in the bin. */
    Set<UUID> idsOf(Set<UUID> ids) {
        return find("id in ?1 and deletedAt is null", ids).stream().map(plan -> plan.id()).collect(Collectors.toSet());
    }
}
