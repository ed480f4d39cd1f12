package dev.milepost.roi.realization;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import dev.milepost.kit.problem.ProblemException;
import dev.milepost.roi.businesscase.CaseBinned;

/**
 * Frees the shares of a case that goes into the bin, so that others can claim what it no longer does; back out of it, they must
 * still fit in.
 */
@ApplicationScoped
class BinnedClaims {
    private final BenefitClaimRepository claims;
    private final BenefitShareRepository shares;
    private final ClaimRoom room;

    BinnedClaims(BenefitClaimRepository claims, BenefitShareRepository shares, ClaimRoom room) {
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
