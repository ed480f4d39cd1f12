package dev.milepost.roi.realization;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import dev.milepost.roi.businesscase.CaseReferenceService;
import dev.milepost.roi.kpi.KpiChanges;
import dev.milepost.roi.kpi.KpiLinked;
import dev.milepost.roi.realization.BenefitShareRepository.HeldElsewhere;
import dev.milepost.roi.realization.BenefitShareRepository.Twice;

/**
 * Sees to it that all claims together count a change once: the shares of a KPI come to at most all of it, and of KPIs that
 * share
 * something only one is claimed in a month. A share of a KPI says nothing about a KPI computed from it, so that shares of the
 * two
 * can't be added up.
 */
@ApplicationScoped
class ClaimRoom {
    private final BenefitShareRepository shares;
    private final CaseReferenceService cases;
    private final KpiChanges kpis;

    ClaimRoom(BenefitShareRepository shares, CaseReferenceService cases, KpiChanges kpis) {
        this.shares = shares;
        this.cases = cases;
        this.kpis = kpis;
    }

    /**
     * Asked with the lock: whoever claims the same at the same moment waits, and then sees what is left.
     *
     * @param claim that holds no share yet
     * @throws dev.milepost.kit.problem.ProblemException 409 where it doesn't fit beside the others
     */
    void require(BenefitClaim claim) {
        UUID kpi = claim.kpiId();
        if (kpi != null) {
            shares.heldElsewhere(kpi, claim.first(), claim.last()).stream().findFirst()
                    .ifPresent(elsewhere -> refuse(kpi, elsewhere));
        }
        Shares.of(shares.held(claim.benefitId(), claim.first(), claim.last()), cases::names)
                .requireRoom(claim.claimantId(), claim.claim().share());
    }

    /** Whether it counts, and so holds its share: neither it nor its case is in the bin. Asked with the lock. */
    boolean counts(BenefitClaim claim) {
        return cases.isInUse(claim.businessCaseId());
    }

    /** Formulas and parts may change as long as no two claims come to count the same change by it. */
    void linked(@Observes KpiLinked linked) {
        shares.lock();
        shares.twice(linked.kpiId()).ifPresent(this::refuse);
    }

    private void refuse(UUID kpi, HeldElsewhere elsewhere) {
        BenefitShareRepository.Held held = elsewhere.held();
        Map<UUID, String> names = kpis.names(List.of(kpi, held.benefitId(), elsewhere.commonId()));
        throw RealizationProblem.CLAIMED_THROUGH_ANOTHER_KPI.because(
                "In %s the same change is claimed already, through the KPI \"%s\" (%s): %s. %s of it by the claim %s. Claim a share of that KPI instead, or have that claim end before",
                held.month(), names.get(held.benefitId()), held.benefitId(),
                common(names, kpi, held.benefitId(), elsewhere.commonId(), "goes"),
                Shares.of(List.of(held), cases::names).who(held), held.claimId())
                .at("/lineId", "claimed-through-another-kpi",
                        "is measured by a KPI whose change is claimed by %s through the KPI %s".formatted(held.claimId(),
                                held.benefitId()));
    }

    private void refuse(Twice twice) {
        Map<UUID, String> names = kpis.names(List.of(twice.kpiId(), twice.otherKpiId(), twice.commonId()));
        throw RealizationProblem.CLAIMS_WOULD_OVERLAP.because(
                "In %s the same change would count twice, by the claim %s of the KPI \"%s\" (%s) and by the claim %s of the KPI \"%s\" (%s), since %s. Have one of the claims end before, or leave the KPIs apart",
                twice.month(), twice.claimId(), names.get(twice.kpiId()), twice.kpiId(), twice.otherClaimId(),
                names.get(twice.otherKpiId()), twice.otherKpiId(),
                common(names, twice.kpiId(), twice.otherKpiId(), twice.commonId(), "would go"));
    }

    private static String common(Map<UUID, String> names, UUID one, UUID other, UUID common, String goes) {
        String into = common.equals(one) ? "\"%s\"".formatted(names.get(other))
                : common.equals(other) ? "\"%s\"".formatted(names.get(one)) : "both";
        return "\"%s\" %s into %s".formatted(names.get(common), goes, into);
    }
}
