package dev.milepost.roi.businesscase;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import dev.milepost.kit.organization.OwnedId;
import dev.milepost.kit.problem.KitProblem;
import dev.milepost.kit.reference.Reference;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

@ApplicationScoped
class BusinessCaseRepository implements PanacheRepositoryBase<BusinessCase, OwnedId> {

    /** @throws dev.milepost.kit.problem.ProblemException 404 if there is none, or it is in the bin */
    BusinessCase get(Reference reference) {
        return find(reference.condition() + " and deletedAt is null", Map.of("named", reference.value())).firstResultOptional()
                .orElseThrow(() -> reference.notFound("business case"));
    }

    /** @throws dev.milepost.kit.problem.ProblemException 404 if the bin doesn't hold it */
    BusinessCase getDeleted(UUID id) {
        return find("id = ?1 and deletedAt is not null", id).firstResultOptional()
                .orElseThrow(() -> KitProblem.NOT_FOUND.because("There is no such business case in the bin"));
    }

    /** Also from the bin, by its id. */
    BusinessCase getAny(Reference reference) {
        return reference.id() == null ? get(reference)
                : find("id", reference.id()).firstResultOptional().orElseThrow(() -> reference.notFound("business case"));
    }

    List<BusinessCase> inUse(Collection<UUID> ids) {
        return list("id in ?1 and deletedAt is null", ids);
    }

    Map<UUID, String> names(Collection<UUID> ids) {
        return getEntityManager().createQuery("select id, name from BusinessCase where id in :ids", Object[].class)
                .setParameter("ids", ids).getResultStream()
                .collect(Collectors.toMap(row -> (UUID) row[0], row -> (String) row[1]));
    }

    boolean isTaken(String externalId, UUID exceptFor) {
        return count("externalId = ?1 and id <> ?2 and deletedAt is null", externalId, exceptFor) > 0;
    }

    Optional<BusinessCase> primaryOf(UUID planId) {
        return find("planId = ?1 and primary = true and deletedAt is null", planId).firstResultOptional();
    }

    Optional<BusinessCase> oldestOf(UUID planId, UUID exceptFor) {
        return find("planId = ?1 and id <> ?2 and deletedAt is null order by id", planId, exceptFor).firstResultOptional();
    }

    List<PrimaryCase> primaries() {
        return getEntityManager().createQuery("""
                select id, planId, name, createdAt from BusinessCase where primary = true and deletedAt is null""",
                PrimaryCase.class).getResultList();
    }

    List<PrimaryCase> primaries(Collection<UUID> plans) {
        return getEntityManager().createQuery("""
                select id, planId, name, createdAt from BusinessCase
                where primary = true and deletedAt is null and planId in :plans""", PrimaryCase.class)
                .setParameter("plans", plans).getResultList();
    }

    /** The cases that stand for plans, and those of no plan. */
    List<BusinessCase> standing() {
        return list("deletedAt is null and (primary = true or planId is null) order by id");
    }

    /** Lets changes of one plan's primary case happen one after the other, until the transaction ends. */
    void lockPlan(UUID planId) {
        getEntityManager().createNativeQuery(
                "select 1 from pg_advisory_xact_lock(hashtextextended(current_setting('milepost.organization') || :plan, 0))")
                .setParameter("plan", planId.toString()).getSingleResult();
    }

    /** Those that one of these KPIs drives are due; past the entity. */
    void keepDue(Collection<String> kpis, Instant due) {
        getEntityManager().createNativeQuery("""
                update business_case set due_at = :due
                where organization_id = current_setting('milepost.organization') and deleted_at is null and exists (
                    select 1 from jsonb_array_elements(drivers) driver
                    where driver ->> 'kpi' = any(cast(:kpis as text[])))""").setParameter("due", due)
                .setParameter("kpis", kpis.toArray(String[]::new)).executeUpdate();
    }

    /** The next one that is due, for one replica; it is due again later, unless that one has done it until then. */
    Optional<UUID> takeDue(Instant until, Instant again) {
        return getEntityManager().createNativeQuery("""
                update business_case set due_at = :again
                where organization_id = current_setting('milepost.organization') and id = (
                    select id from business_case
                    where organization_id = current_setting('milepost.organization') and due_at <= :until
                    order by due_at limit 1 for no key update skip locked)
                returning id""", UUID.class).setParameter("again", again).setParameter("until", until).getResultStream()
                .findFirst();
    }

    /** Not due any more, unless a KPI has changed since it was taken. */
    void done(UUID id, Instant again) {
        getEntityManager().createNativeQuery("""
                update business_case set due_at = null
                where organization_id = current_setting('milepost.organization') and id = :id and due_at = :again""")
                .setParameter("id", id).setParameter("again", again).executeUpdate();
    }

    Optional<BusinessCase> inUse(UUID id) {
        return find("id = ?1 and deletedAt is null", id).firstResultOptional();
    }
}
