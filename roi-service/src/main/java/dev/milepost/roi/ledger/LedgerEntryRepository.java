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

    /** What a plan has cost by currency and budget line, counter-entries taken off. */
    List<Spending> spending(UUID planId, LocalDate until, @Nullable String currency) {
        TypedQuery<Object[]> query = getEntityManager().createQuery("""
                select currency, budgetLineId, sum(amount) from LedgerEntry
                where planId = :plan and entryDate <= :until%s
                group by currency, budgetLineId order by currency, budgetLineId"""
                .formatted(currency == null ? "" : " and currency = :currency"), Object[].class)
                .setParameter("plan", planId).setParameter("until", until);
        if (currency != null) {
            query.setParameter("currency", currency);
        }
        return query.getResultStream().map(Spending::of).toList();
    }

    /** What was spent by day, on what, in which currency, counter-entries taken off. */
    List<LedgerTotals.DatedCost> datedCosts(LocalDate until) {
        return getEntityManager().createQuery("""
                select planId, businessCaseId, currency, entryDate, sum(amount) from LedgerEntry where entryDate <= :until
                group by planId, businessCaseId, currency, entryDate order by entryDate""", LedgerTotals.DatedCost.class)
                .setParameter("until", until).getResultList();
    }
}
