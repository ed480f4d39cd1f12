package dev.milepost.roi.realization;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.TypedQuery;

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

    /**
     * A share of a KPI that shares something with another one.
     *
     * @param commonId the KPI that goes into both; one of them, where it goes into the other
     */
    record HeldElsewhere(Held held, UUID commonId) {
    }

    /** Two claims that count the same change, through two KPIs. */
    record Twice(YearMonth month, UUID kpiId, UUID claimId, UUID otherKpiId, UUID otherClaimId, UUID commonId) {
    }

    /**
     * Lets claims, and changes of what KPIs are made of, come one after the other, until the transaction ends. One lock for the
     * organization, since a change is claimed through any KPI that it goes into.
     */
    void lock() {
        getEntityManager().createNativeQuery("""
                select 1 from pg_advisory_xact_lock(
                    hashtextextended('benefits/' || current_setting('milepost.organization'), 0))""").getSingleResult();
    }

    /** Shares of all KPIs that share something with one, in order of the months and claims. */
    List<HeldElsewhere> heldElsewhere(UUID kpi, YearMonth first, YearMonth last) {
        return rows("""
                select s.benefit_id, s.month, s.claim_id, s.claimant_id, c.business_case_id, c.plan_id, c.line_id, s.share,
                    o.common_id
                from kpi_overlaps(current_setting('milepost.organization'), :kpi) o
                join benefit_share s on s.organization_id = current_setting('milepost.organization')
                    and s.benefit_id = o.kpi_id and s.month between :first and :last
                join benefit_claim c on c.organization_id = s.organization_id and c.id = s.claim_id
                order by s.month, s.claim_id""").setParameter("kpi", kpi).setParameter("first", first.toString())
                .setParameter("last", last.toString()).getResultStream()
                .map(row -> new HeldElsewhere(Held.of(row), (UUID) row[8])).toList();
    }

    /** The first month in which a change would count twice through a KPI, or through one that it goes into. */
    Optional<Twice> twice(UUID kpi) {
        return rows("""
                select month, benefit_id, claim_id, other_benefit_id, other_claim_id, common_id
                from benefit_claimed_twice(current_setting('milepost.organization'), :kpi) limit 1""").setParameter("kpi", kpi)
                .getResultStream().findFirst().map(row -> new Twice(YearMonth.parse((String) row[0]), (UUID) row[1],
                        (UUID) row[2], (UUID) row[3], (UUID) row[4], (UUID) row[5]));
    }

    @SuppressWarnings("unchecked") // every statement here selects several columns
    private TypedQuery<Object[]> rows(String sql) {
        return (TypedQuery<Object[]>) getEntityManager().createNativeQuery(sql, Object[].class);
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
        releaseAll(List.of(claimId));
    }

    void releaseAll(Collection<UUID> claimIds) {
        if (!claimIds.isEmpty()) {
            delete("claimId in ?1", claimIds);
        }
    }
}
