package dev.milepost.roi.ledger;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.TypedQuery;

import org.jspecify.annotations.Nullable;

import dev.milepost.kit.organization.OwnedId;
import dev.milepost.kit.reference.Reference;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

@ApplicationScoped
class LedgerEntryRepository implements PanacheRepositoryBase<LedgerEntry, OwnedId> {
    /** Finds the line of an entry where it is a disbenefit, so that sums need no list of the lines of all cases. */
    private static final String DISBENEFIT = "left join BusinessCaseLine l on l.id = e.lineId and l.kind = DISBENEFIT";

    /** @throws dev.milepost.kit.problem.ProblemException 404 if there is none */
    LedgerEntry get(Reference reference) {
        return find(reference.condition(), Map.of("named", reference.value())).firstResultOptional()
                .orElseThrow(() -> reference.notFound("ledger entry"));
    }

    /** The counter-entries of these entries, by the entry they take back. */
    Map<UUID, UUID> reversals(Collection<UUID> ids) {
        return ids.isEmpty() ? Map.of()
                : getEntityManager()
                        .createQuery("select reversalOf, id from LedgerEntry where reversalOf in :ids", Object[].class)
                        .setParameter("ids", ids).getResultStream()
                        .collect(Collectors.toMap(row -> (UUID) row[0], row -> (UUID) row[1]));
    }

    /** Those of these external ids that an entry has already. */
    Set<String> taken(Collection<String> externalIds) {
        return externalIds.isEmpty() ? new HashSet<>()
                : new HashSet<>(getEntityManager()
                        .createQuery("select externalId from LedgerEntry where externalId in :wanted", String.class)
                        .setParameter("wanted", externalIds).getResultList());
    }

    /**
     * Those that charges of files with these keys have become and that nobody has taken back. Key by key ({@code offset 0}
     * keeps it so), since of a table that was empty when a file began PostgreSQL knows nothing: of two indexes that begin with
     * the organization it would take one that leads to all entries, for each portion of the file.
     */
    List<LedgerEntry> imported(Collection<String> keys) {
        return keys.isEmpty() ? List.of()
                : getEntityManager().createNativeQuery("""
                        select e.* from unnest(cast(:keys as text[])) as k(key) cross join lateral (
                            select * from ledger_entry e
                            where e.organization_id = current_setting('milepost.organization') and e.import_key = k.key
                                and e.reversal_of is null
                                and (select r.id from ledger_entry r
                                     where r.organization_id = e.organization_id and r.reversal_of = e.id) is null
                            offset 0) e""", LedgerEntry.class)
                        .setParameter("keys", keys.toArray(String[]::new)).getResultList();
    }

    /** An entry that a charge of a file has become, and what the charge is known by. */
    record Imported(UUID id, String key) {
    }

    /**
     * Those of a scope that nobody has taken back, behind one of them, in the order they were entered; whether somebody has is
     * asked entry by entry, for the same reason as key by key above.
     */
    List<Imported> imported(String scope, UUID behind, int most) {
        return getEntityManager().createQuery("""
                select e.id, e.importKey from LedgerEntry e
                where e.importScope = :scope and e.id > :behind and e.reversalOf is null
                and (select r.id from LedgerEntry r where r.reversalOf = e.id) is null order by e.id""", Object[].class)
                .setParameter("scope", scope).setParameter("behind", behind).setMaxResults(most).getResultStream()
                .map(row -> new Imported((UUID) row[0], String.valueOf(row[1]))).toList();
    }

    List<LedgerEntry> withIds(Collection<UUID> ids) {
        return ids.isEmpty() ? List.of() : list("id in ?1 order by id", ids);
    }

    /** Writes what is to be written and forgets it, so that a file of any length takes the same memory. */
    void forgetWritten() {
        flush();
        getEntityManager().clear();
    }

    /** What a plan has cost by currency and budget line, and by currency what got worse, counter-entries taken off. */
    List<Spending> spending(UUID planId, LocalDate until, @Nullable String currency) {
        TypedQuery<Spending> query = getEntityManager().createQuery("""
                select e.currency, case when l.id is null then e.budgetLineId end as budgetLine, sum(e.amount),
                case when l.id is null then false else true end as disbenefit
                from LedgerEntry e %s where e.planId = :plan and e.entryDate <= :until%s
                group by e.currency, budgetLine, disbenefit order by e.currency, budgetLine"""
                .formatted(DISBENEFIT, currency == null ? "" : " and e.currency = :currency"), Spending.class)
                .setParameter("plan", planId).setParameter("until", until);
        if (currency != null) {
            query.setParameter("currency", currency);
        }
        return query.getResultList();
    }

    /** What was spent by day on the lines of a case, and on its plan where no case is named, counter-entries taken off. */
    List<LedgerTotals.LineCost> lineCosts(UUID caseId, @Nullable UUID planId, LocalDate until) {
        TypedQuery<LedgerTotals.LineCost> query = getEntityManager().createQuery("""
                select lineId, budgetLineId, currency, entryDate, sum(amount) from LedgerEntry
                where entryDate <= :until and (businessCaseId = :case%s)
                group by lineId, budgetLineId, currency, entryDate order by entryDate"""
                .formatted(planId == null ? "" : " or planId = :plan and businessCaseId is null"),
                LedgerTotals.LineCost.class).setParameter("until", until).setParameter("case", caseId);
        if (planId != null) {
            query.setParameter("plan", planId);
        }
        return query.getResultList();
    }

    /** What was spent or lost by day, on what, in which currency, counter-entries taken off. */
    List<LedgerTotals.DatedCost> datedCosts(LocalDate until) {
        return getEntityManager().createQuery("""
                select e.planId, e.businessCaseId, e.currency, e.entryDate, sum(e.amount),
                case when l.id is null then false else true end as disbenefit
                from LedgerEntry e %s where e.entryDate <= :until
                group by e.planId, e.businessCaseId, e.currency, e.entryDate, disbenefit order by e.entryDate"""
                .formatted(DISBENEFIT), LedgerTotals.DatedCost.class).setParameter("until", until).getResultList();
    }
}
