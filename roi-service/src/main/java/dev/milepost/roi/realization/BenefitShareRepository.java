package dev.milepost.roi.realization;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import dev.milepost.kit.organization.OwnedId;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

@ApplicationScoped
class BenefitShareRepository implements PanacheRepositoryBase<BenefitShare, OwnedId> {

    /** A share of a month, and who has it. */
    record Held(UUID benefitId, YearMonth month, UUID claimId, UUID claimantId, UUID businessCaseId, @Nullable UUID planId,
            UUID lineId, BigDecimal share) {
        static Held of(Object[] row) {
            return new Held((UUID) row[0], YearMonth.parse((String) row[1]), (UUID) row[2], (UUID) row[3], (UUID) row[4],
                    (UUID) row[5], (UUID) row[6], (BigDecimal) Objects.requireNonNull(row[7]));
        }
    }

    /** Lets claims of one benefit come one after the other, until the transaction ends. */
    void lock(UUID benefitId) {
        getEntityManager().createNativeQuery("""
                select 1 from pg_advisory_xact_lock(
                    hashtextextended('benefit/' || current_setting('milepost.organization') || :benefit, 0))""")
                .setParameter("benefit", benefitId.toString()).getSingleResult();
    }

    /** All shares of a benefit in a span of months, in order of the months and claims. */
    List<Held> held(UUID benefitId, YearMonth first, YearMonth last) {
        return getEntityManager().createQuery("""
                select s.benefitId, s.month, s.claimId, s.claimantId, c.businessCaseId, c.planId, c.lineId, s.share
                from BenefitShare s, BenefitClaim c
                where c.id = s.claimId and s.benefitId = :benefit and s.month between :first and :last
                order by s.month, s.claimId""", Object[].class).setParameter("benefit", benefitId)
                .setParameter("first", first.toString()).setParameter("last", last.toString()).getResultStream()
                .map(Held::of).toList();
    }

    /** How much of benefits is claimed in a span of months, by benefit and month; what is missing is not claimed at all. */
    Map<UUID, Map<YearMonth, BigDecimal>> claimed(Collection<UUID> benefitIds, YearMonth first, YearMonth last) {
        Map<UUID, Map<YearMonth, BigDecimal>> claimed = new HashMap<>();
        if (benefitIds.isEmpty()) {
            return claimed;
        }
        getEntityManager().createQuery("""
                select benefitId, month, sum(share) from BenefitShare
                where benefitId in :benefits and month between :first and :last group by benefitId, month""", Object[].class)
                .setParameter("benefits", benefitIds).setParameter("first", first.toString())
                .setParameter("last", last.toString()).getResultStream()
                .forEach(row -> claimed.computeIfAbsent((UUID) row[0], id -> new HashMap<>())
                        .put(YearMonth.parse((String) row[1]), (BigDecimal) Objects.requireNonNull(row[2])));
        return claimed;
    }

    void hold(BenefitClaim claim) {
        persist(Stream.iterate(claim.first(), month -> !month.isAfter(claim.last()), month -> month.plusMonths(1))
                .map(month -> new BenefitShare(claim, month)));
        flush();
    }

    void release(UUID claimId) {
        delete("claimId", claimId);
    }
}
