package dev.milepost.roi.realization;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.TenantId;

import dev.milepost.kit.organization.Ids;
import dev.milepost.kit.organization.OwnedId;

/** One month of a claim that holds. */
@Entity
@Immutable
@Table(name = "benefit_share")
@IdClass(OwnedId.class)
class BenefitShare {
    @Id
    @TenantId
    @Column(name = "organization_id")
    private String organizationId;
    @Id
    private UUID id;
    @Column(name = "claim_id")
    private UUID claimId;
    @Column(name = "benefit_id")
    private UUID benefitId;
    private String month;
    @Column(name = "claimant_id")
    private UUID claimantId;
    private BigDecimal share;

    protected BenefitShare() {
    }

    BenefitShare(BenefitClaim claim, YearMonth month) {
        this.id = Ids.next();
        this.claimId = claim.id();
        this.benefitId = claim.benefitId();
        this.month = month.toString();
        this.claimantId = claim.claimantId();
        this.share = claim.claim().share();
    }
}
