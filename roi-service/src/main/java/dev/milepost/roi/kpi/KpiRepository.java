package dev.milepost.roi.kpi;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import org.hibernate.StatelessSession;
import org.hibernate.query.SelectionQuery;
import org.jspecify.annotations.Nullable;

import dev.milepost.kit.organization.OwnedId;
import dev.milepost.kit.problem.KitProblem;
import dev.milepost.kit.problem.ProblemException;
import dev.milepost.kit.reference.Reference;
import io.quarkus.hibernate.orm.panache.PanacheQuery;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

@ApplicationScoped
class KpiRepository implements PanacheRepositoryBase<Kpi, OwnedId> {

    static final String KPI = "KPI";

    private final StatelessSession reading;

    KpiRepository(StatelessSession reading) {
        this.reading = reading;
    }

    /** @throws ProblemException 404 if there is none, or it is in the bin */
    Kpi get(Reference reference) {
        return query(reference).firstResultOptional().orElseThrow(() -> reference.notFound(KPI));
    }

    /** Lets batches of one KPI come one after the other, until the transaction ends. */
    Kpi getLocked(Reference reference) {
        return query(reference).withLock(LockModeType.PESSIMISTIC_WRITE).firstResultOptional()
                .orElseThrow(() -> reference.notFound(KPI));
    }

    /** @throws ProblemException 404 if the bin doesn't hold it */
    Kpi getDeleted(UUID id) {
        return find("id = ?1 and deletedAt is not null", id).firstResultOptional()
                .orElseThrow(() -> KitProblem.NOT_FOUND.because("There is no such KPI in the bin"));
    }

    /** Also from the bin, by its id. */
    Kpi getAny(Reference reference) {
        return reference.id() == null ? get(reference)
                : find("id", reference.id()).firstResultOptional().orElseThrow(() -> reference.notFound(KPI));
    }

    Optional<Kpi> ofKey(String key) {
        return find("key = ?1 and deletedAt is null", key).firstResultOptional();
    }

    boolean isThere(UUID id) {
        return count("id = ?1 and deletedAt is null", id) > 0;
    }

    boolean isTaken(String key, UUID exceptFor) {
        return count("key = ?1 and id <> ?2 and deletedAt is null", key, exceptFor) > 0;
    }

    /** Lets batches come one after the other; in one order everywhere, so that two of them never wait for each other. */
    List<Kpi> lockAll(Collection<UUID> ids, Collection<String> keys) {
        return find("(id in ?1 or key in ?2) and deletedAt is null order by id", ids, keys)
                .withLock(LockModeType.PESSIMISTIC_WRITE).list();
    }

    List<Kpi> named(Collection<UUID> ids, Collection<String> keys) {
        return list("(id in ?1 or key in ?2) and deletedAt is null", ids, keys);
    }

    /** KPIs with everything that they are computed from; without a statement where none is computed. */
    Family family(Collection<Kpi> kpis) {
        Map<UUID, Kpi> known = new HashMap<>();
        kpis.forEach(kpi -> known.put(kpi.id(), kpi));
        return kpis.stream().noneMatch(Kpi::isComputed) ? Family.of(known, Map.of()) : family(known, Set.of());
    }

    /** A computed KPI with everything that it is computed from. */
    Family family(UUID computed) {
        return family(new HashMap<>(), Set.of(computed));
    }

    /** @param others that are read as well */
    private Family family(Map<UUID, Kpi> known, Set<UUID> others) {
        Map<UUID, Map<String, UUID>> operands = operands();
        Set<UUID> missing = new LinkedHashSet<>(others);
        Deque<UUID> open = new ArrayDeque<>(known.keySet());
        open.addAll(others);
        while (!open.isEmpty()) {
            for (UUID operand : operands.getOrDefault(open.pop(), Map.of()).values()) {
                if (!known.containsKey(operand) && missing.add(operand)) {
                    open.push(operand);
                }
            }
        }
        if (!missing.isEmpty()) {
            list("id in ?1", missing).forEach(kpi -> known.put(kpi.id(), kpi));
        }
        return Family.of(known, operands);
    }

    /** What all formulas of the organization name. */
    Map<UUID, Map<String, UUID>> operands() {
        Map<UUID, Map<String, UUID>> operands = new HashMap<>();
        for (Object[] row : rows("select kpi_id, name, operand_id from kpi_operand")) {
            operands.computeIfAbsent((UUID) row[0], any -> new LinkedHashMap<>()).put((String) row[1], (UUID) row[2]);
        }
        return operands;
    }

    /** The KPIs that each is a part of; of those that are a part of none there is nothing. */
    Map<UUID, List<UUID>> parents() {
        Map<UUID, List<UUID>> parents = new HashMap<>();
        for (Object[] row : rows("select id, parent_id from kpi where parent_id is not null and deleted_at is null")) {
            parents.put((UUID) row[0], List.of((UUID) row[1]));
        }
        return parents;
    }

    boolean hasOperands(UUID kpi) {
        return !getEntityManager().createNativeQuery("select 1 from kpi_operand where kpi_id = :kpi limit 1")
                .setParameter("kpi", kpi).getResultList().isEmpty();
    }

    void keepOperands(UUID kpi, Map<String, UUID> operands) {
        getEntityManager().createNativeQuery(
                "delete from kpi_operand where organization_id = current_setting('milepost.organization') and kpi_id = :kpi")
                .setParameter("kpi", kpi).executeUpdate();
        if (!operands.isEmpty()) {
            getEntityManager().createNativeQuery("""
                    insert into kpi_operand (organization_id, kpi_id, name, operand_id)
                    select current_setting('milepost.organization'), :kpi, name, operand
                    from unnest(cast(:names as text[]), cast(:operands as uuid[])) as o(name, operand)""")
                    .setParameter("kpi", kpi).setParameter("names", operands.keySet().toArray(String[]::new))
                    .setParameter("operands", operands.values().stream().map(UUID::toString).toArray(String[]::new))
                    .executeUpdate();
        }
    }

    /** A KPI that is computed from this one, or a part of it. */
    Optional<Kpi> userOf(UUID id) {
        return find("deletedAt is null and (parentId = ?1 or id in ?2)", id, computedFrom(id)).firstResultOptional();
    }

    private List<UUID> computedFrom(UUID id) {
        return operands().entrySet().stream().filter(entry -> entry.getValue().containsValue(id)).map(Map.Entry::getKey)
                .toList();
    }

    @SuppressWarnings("unchecked") // every statement here selects several columns
    private List<Object[]> rows(String sql) {
        return getEntityManager().createNativeQuery(sql, Object[].class).getResultList();
    }

    /**
     * In the order they were made, at most so many. They come from outside of the session, which would look at each of them
     * again
     * when the transaction ends: what is changed in one of them is not kept.
     */
    List<Kpi> inUse(StandingFilter filter, int most) {
        StringBuilder conditions = new StringBuilder("from Kpi where deletedAt is null");
        Map<String, Object> values = filter.conditions();
        values.keySet().forEach(attribute -> conditions.append(" and ").append(attribute).append(" = :").append(attribute));
        SelectionQuery<Kpi> query = reading.createSelectionQuery(conditions + " order by id", Kpi.class).setMaxResults(most);
        values.forEach(query::setParameter);
        return query.getResultList();
    }

    List<Kpi> ofPlan(@Nullable UUID planId) {
        return planId == null ? list("deletedAt is null") : list("planId = ?1 and deletedAt is null", planId);
    }

    /** Those that are there and not in the bin. */
    List<Kpi> inUse(Collection<Reference> references) {
        return list("(id in ?1 or key in ?2) and deletedAt is null",
                references.stream().map(Reference::id).filter(Objects::nonNull).toList(),
                references.stream().map(Reference::externalId).filter(Objects::nonNull).toList());
    }

    /** Past the entity, whose version stays as it is. */
    void keepStatus(UUID id, KpiStatus status, boolean seenFresh) {
        getEntityManager().createNativeQuery("""
                update kpi set status = :status, seen_fresh = :fresh
                where organization_id = current_setting('milepost.organization') and id = :id""")
                .setParameter("status", status.name()).setParameter("fresh", seenFresh).setParameter("id", id)
                .executeUpdate();
    }

    /** Those that are to be looked at, each by one replica; also from the bin. */
    List<Kpi> due(Instant until, int most) {
        return getEntityManager()
                .createNativeQuery("""
                        select * from kpi where organization_id = current_setting('milepost.organization') and due_at <= :until
                        order by due_at limit :most for no key update skip locked""", Kpi.class)
                .setParameter("until", until).setParameter("most", most).getResultList();
    }

    /** They are looked at next when their next day begins; those in the bin are not. */
    void looked(Collection<Kpi> looked, Map<UUID, Instant> alertedUntil, Instant now) {
        if (looked.isEmpty()) {
            return;
        }
        List<String> next = new ArrayList<>();
        List<@Nullable String> until = new ArrayList<>();
        for (Kpi kpi : looked) {
            next.add(kpi.isDeleted() ? "infinity"
                    : now.atZone(kpi.zone()).toLocalDate().plusDays(1).atStartOfDay(kpi.zone()).toInstant().toString());
            Instant point = alertedUntil.get(kpi.id());
            until.add(point == null ? null : point.toString());
        }
        getEntityManager().createNativeQuery("""
                update kpi set due_at = nullif(l.next, 'infinity'), alerted_until = greatest(kpi.alerted_until, l.until)
                from unnest(cast(:ids as uuid[]), cast(:next as timestamptz[]), cast(:until as timestamptz[]))
                    as l(id, next, until)
                where organization_id = current_setting('milepost.organization') and kpi.id = l.id""")
                .setParameter("ids", looked.stream().map(kpi -> kpi.id().toString()).toArray(String[]::new))
                .setParameter("next", next.toArray(String[]::new)).setParameter("until", until.toArray(String[]::new))
                .executeUpdate();
    }

    void keepReminders(Map<UUID, LocalDate> reminded) {
        if (reminded.isEmpty()) {
            return;
        }
        getEntityManager().createNativeQuery("""
                update kpi set reminded_for = r.day from unnest(cast(:ids as uuid[]), cast(:days as date[])) as r(id, day)
                where organization_id = current_setting('milepost.organization') and kpi.id = r.id""")
                .setParameter("ids", reminded.keySet().stream().map(UUID::toString).toArray(String[]::new))
                .setParameter("days", reminded.values().stream().map(LocalDate::toString).toArray(String[]::new))
                .executeUpdate();
    }

    /** Lets nothing be written of it until the transaction ends. */
    void lockAny(Reference reference) {
        find("id", reference.id()).withLock(LockModeType.PESSIMISTIC_WRITE).firstResultOptional();
    }

    /** When the clock looks next at them, and at those computed from them; past the entities. */
    void keepDue(Collection<UUID> ids, Instant due) {
        getEntityManager().createNativeQuery("""
                update kpi set due_at = :due
                where organization_id = current_setting('milepost.organization') and (due_at is null or due_at > :due)
                    and id in (
                        with recursive concerned(id) as (
                            select unnest(cast(:ids as uuid[]))
                            union select o.kpi_id from kpi_operand o join concerned c on c.id = o.operand_id
                                where o.organization_id = current_setting('milepost.organization'))
                        select id from concerned)""").setParameter("due", due)
                .setParameter("ids", ids.stream().map(UUID::toString).toArray(String[]::new)).executeUpdate();
    }

    private PanacheQuery<Kpi> query(Reference reference) {
        return find(reference.condition("key") + " and deletedAt is null", Map.of("named", reference.value()));
    }
}
