package dev.milepost.roi.realization;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import dev.milepost.kit.problem.ProblemException;
import dev.milepost.roi.businesscase.CaseBinned;
import dev.milepost.roi.businesscase.CaseLinesGone;

/**
 * Keeps claims in step with their cases. A case that goes into the bin frees its shares, so that others can claim what it no
 * longer does; back out of it, they must still fit in. A benefit that is claimed can't be taken out of its case.
 */
@ApplicationScoped
class ClaimsOfCases {
    private final BenefitClaimRepository claims;
    private final BenefitShareRepository shares;
    private final ClaimRoom room;

    ClaimsOfCases(BenefitClaimRepository claims, BenefitShareRepository shares, ClaimRoom room) {
        this.claims = claims;
        this.shares = shares;
        this.room = room;
    }

    void moved(@Observes CaseBinned moved) {
        shares.lock();
        List<BenefitClaim> ofCase = claims.ofCases(List.of(moved.businessCaseId()));
        if (moved.restored()) {
            ofCase.forEach(this::hold);
        } else {
            shares.releaseAll(ofCase.stream().map(BenefitClaim::id).toList());
        }
    }

    void lost(@Observes CaseLinesGone gone) {
        claims.ofCases(List.of(gone.businessCaseId())).stream().filter(claim -> gone.benefits().containsKey(claim.lineId()))
                .findFirst().ifPresent(claim -> {
                    throw RealizationProblem.BENEFIT_CLAIMED.because(
                            "\"%s\" is claimed by the claim %s: put that claim into the bin first, or keep the line with its id and its KPI",
                            gone.benefits().get(claim.lineId()), claim.id())
                            .at("/lines", "claimed", "must keep the line %s as it is measured".formatted(claim.lineId()));
                });
    }

    private void hold(BenefitClaim claim) {
        try {
            room.require(claim);
        } catch (ProblemException taken) {
            throw RealizationProblem.CASE_CLAIMS_TAKEN.because(
                    "The claim %s of the case doesn't fit in any more. %s. Change that claim of this case, or put it into the bin, and restore the case then",
                    claim.id(), taken.detail());
        }
        shares.hold(claim);
    }
}
