package dev.milepost.roi.realization;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

import org.jspecify.annotations.Nullable;

import dev.milepost.kit.keeping.Kept;

/** Somebody says that a benefit, or a share of a KPI's change, is the doing of a case. */
@Entity
@Table(name = "benefit_claim")
class BenefitClaim extends Kept<BenefitClaimEdit, BenefitClaimView> {
    private static final int MOST_MONTHS = 120;

    @Column(name = "business_case_id")
    private UUID businessCaseId;
    @Column(name = "line_id")
    private UUID lineId;
    @Column(name = "plan_id")
    private @Nullable UUID planId;
    @Column(name = "kpi_id")
    private @Nullable UUID kpiId;
    @Column(name = "benefit_id")
    private UUID benefitId;
    @Column(name = "claimant_id")
    private UUID claimantId;
    @Column(name = "first_month")
    private String firstMonth;
    @Column(name = "last_month")
    private String lastMonth;
    private BigDecimal share;
    @Column(name = "amount_per_month")
    private @Nullable BigDecimal amountPerMonth;
    private @Nullable String note;
    /** Subjects of all who have made or changed it: none of them confirms it. */
    private String[] authors = new String[0];
    @Column(name = "claimed_by_name")
    private @Nullable String claimedByName;
    @Column(name = "confirmed_until")
    private @Nullable String confirmedUntil;
    @Column(name = "confirmation_reason")
    private @Nullable String confirmationReason;
    @Column(name = "confirmed_by")
    private @Nullable String confirmedBy;
    @Column(name = "confirmed_by_name")
    private @Nullable String confirmedByName;
    @Column(name = "confirmed_at")
    private @Nullable Instant confirmedAt;

    protected BenefitClaim() {
    }

    /** @param kpi that measures the line; null where none does */
    BenefitClaim(BenefitClaimEdit edit, @Nullable UUID kpi, @Nullable UUID plan, Person by, Instant now) {
        super(now);
        businessCaseId = edit.businessCaseId();
        lineId = edit.lineId();
        planId = plan;
        kpiId = kpi;
        benefitId = kpi == null ? edit.lineId() : kpi;
        claimantId = plan == null ? edit.businessCaseId() : plan;
        claimedByName = by.name();
        authors = new String[] { by.subject() };
        take(edit, now);
    }

    /** @param subject of the token, which never changes for a person */
    record Person(String subject, @Nullable String name) {
    }

    @Override
    protected BenefitClaimEdit edit() {
        return new BenefitClaimEdit(externalId(), businessCaseId, lineId, firstMonth, lastMonth,
                kpiId == null ? null : share, amountPerMonth, note);
    }

    @Override
    protected final void take(BenefitClaimEdit edit, Instant now) {
        if (!edit.businessCaseId().equals(businessCaseId) || !edit.lineId().equals(lineId)) {
            throw RealizationProblem.CLAIM_IS_OF_ONE_LINE.because("Make another claim for another line")
                    .at("/lineId", "fixed", "must stay " + lineId);
        }
        requireMonths(edit);
        requireAmount(edit);
        if (isOtherThan(edit)) {
            unconfirm();
        }
        externalId(edit.externalId());
        firstMonth = edit.firstMonth();
        lastMonth = edit.last().toString();
        share = edit.part();
        amountPerMonth = edit.amountPerMonth();
        note = edit.note();
    }

    private static void requireMonths(BenefitClaimEdit edit) {
        YearMonth end = edit.first().plusMonths(MOST_MONTHS);
        if (edit.last().isBefore(edit.first()) || !edit.last().isBefore(end)) {
            throw RealizationProblem.CLAIM_MONTHS_UNCLEAR
                    .because("From %s to %s: the last month is not before the first one, and at most the %d. from it",
                            edit.firstMonth(), edit.last(), MOST_MONTHS)
                    .at("/lastMonth", "out-of-range", "from %s to %s".formatted(edit.firstMonth(), end.minusMonths(1)));
        }
    }

    private void requireAmount(BenefitClaimEdit edit) {
        if (kpiId != null && edit.amountPerMonth() != null) {
            throw RealizationProblem.CLAIM_AMOUNT_UNCLEAR
                    .because("The KPI of the line says what it brings: leave amountPerMonth out")
                    .at("/amountPerMonth", "measured", "must be absent");
        }
        if (kpiId == null && (edit.amountPerMonth() == null || edit.share() != null)) {
            throw RealizationProblem.CLAIM_AMOUNT_UNCLEAR
                    .because("No KPI measures the line: say in amountPerMonth what it brings, and leave share out")
                    .at(edit.amountPerMonth() == null ? "/amountPerMonth" : "/share",
                            edit.amountPerMonth() == null ? "missing" : "not-measured",
                            edit.amountPerMonth() == null ? "must be given" : "must be absent");
        }
    }

    private boolean isOtherThan(BenefitClaimEdit edit) {
        return confirmedUntil != null && (!edit.firstMonth().equals(firstMonth) || edit.part().compareTo(share) != 0
                || amountPerMonth != null && edit.amountPerMonth() != null
                        && edit.amountPerMonth().compareTo(amountPerMonth) != 0);
    }

    void changedBy(Person person) {
        if (!List.of(authors).contains(person.subject())) {
            authors = Stream.concat(Stream.of(authors), Stream.of(person.subject())).toArray(String[]::new);
        }
    }

    void confirm(NewConfirmation wanted, Person by, Instant now) {
        if (List.of(authors).contains(by.subject())) {
            throw RealizationProblem.OWN_CLAIM
                    .because("You have made or changed this claim: somebody who doesn't claim it must confirm it");
        }
        YearMonth over = YearMonth.from(now.atZone(ZoneOffset.UTC)).minusMonths(1);
        YearMonth until = wanted.until() == null ? over : YearMonth.parse(wanted.until());
        YearMonth latest = over.isAfter(last()) ? last() : over;
        if (latest.isBefore(first())) {
            throw RealizationProblem.NOTHING_TO_CONFIRM.because("The first month of the claim, %s, isn't over yet", firstMonth);
        }
        if (wanted.until() != null && (until.isAfter(latest) || until.isBefore(first()))) {
            throw RealizationProblem.CLAIM_MONTHS_UNCLEAR
                    .because("%s is no month of the claim that is over: confirm up to %s at most", until, latest)
                    .at("/until", "out-of-range", "from %s to %s".formatted(first(), latest));
        }
        confirmedUntil = (until.isAfter(latest) ? latest : until).toString();
        confirmationReason = wanted.reason();
        confirmedBy = by.subject();
        confirmedByName = by.name();
        confirmedAt = now;
    }

    void withdrawConfirmation() {
        if (confirmedUntil == null) {
            throw RealizationProblem.NOT_CONFIRMED.because("There is no confirmation to take back");
        }
        unconfirm();
    }

    private void unconfirm() {
        confirmedUntil = null;
        confirmationReason = null;
        confirmedBy = null;
        confirmedByName = null;
        confirmedAt = null;
    }

    @Override
    protected BenefitClaimView view() {
        return new BenefitClaimView(id(), version(), externalId(), businessCaseId, lineId, planId, kpiId, firstMonth,
                lastMonth, share, amountPerMonth, note, claimedByName,
                confirmedUntil == null || confirmationReason == null || confirmedAt == null ? null
                        : new BenefitClaimView.ConfirmationView(confirmedUntil, confirmationReason, confirmedByName,
                                confirmedAt),
                createdAt(), updatedAt());
    }

    Claim claim() {
        return new Claim(id(), version(), lineId, benefitId, first(), last(), share, amountPerMonth,
                confirmedUntil == null ? null : YearMonth.parse(confirmedUntil));
    }

    YearMonth first() {
        return YearMonth.parse(firstMonth);
    }

    YearMonth last() {
        return YearMonth.parse(lastMonth);
    }

    UUID businessCaseId() {
        return businessCaseId;
    }

    UUID lineId() {
        return lineId;
    }

    @Nullable
    UUID planId() {
        return planId;
    }

    @Nullable
    UUID kpiId() {
        return kpiId;
    }

    UUID benefitId() {
        return benefitId;
    }

    UUID claimantId() {
        return claimantId;
    }
}
