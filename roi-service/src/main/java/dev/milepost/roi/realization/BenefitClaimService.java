package dev.milepost.roi.realization;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;

import dev.milepost.kit.change.MergePatch;
import dev.milepost.kit.change.Precondition;
import dev.milepost.kit.history.HistoryEntry;
import dev.milepost.kit.keeping.Keeping;
import dev.milepost.kit.keeping.Keepings;
import dev.milepost.kit.organization.Caller;
import dev.milepost.kit.page.Page;
import dev.milepost.kit.page.PageRequest;
import dev.milepost.kit.page.Sorting;
import dev.milepost.kit.reference.Reference;
import dev.milepost.roi.businesscase.BusinessCaseService;
import dev.milepost.roi.businesscase.CaseValuation;
import dev.milepost.roi.businesscase.LineInput;
import dev.milepost.roi.businesscase.LineMeasure;
import dev.milepost.roi.kpi.KpiChanges;
import dev.milepost.roi.projection.LineKind;

/** Keeps claims of benefits, never more than all of a change, and none of it twice. */
@ApplicationScoped
class BenefitClaimService {
    private static final Sorting<BenefitClaim> SORTING = Sorting.<BenefitClaim> byCreation().by("firstMonth", String.class,
            claim -> claim.first().toString());

    private final BenefitClaimRepository claims;
    private final BenefitShareRepository shares;
    private final RealizedRepository queue;
    private final BusinessCaseService cases;
    private final ClaimRoom room;
    private final KpiChanges kpis;
    private final Caller caller;
    private final Keeping<BenefitClaim, BenefitClaimEdit, BenefitClaimView> keeping;

    BenefitClaimService(BenefitClaimRepository claims, BenefitShareRepository shares, RealizedRepository queue,
            BusinessCaseService cases, ClaimRoom room, KpiChanges kpis, Caller caller, Keepings keepings) {
        this.claims = claims;
        this.shares = shares;
        this.queue = queue;
        this.cases = cases;
        this.room = room;
        this.kpis = kpis;
        this.caller = caller;
        this.keeping = keepings.of("benefit-claim", claims);
    }

    @Transactional
    Page<BenefitClaimView> list(BenefitClaimFilter filter, @Nullable String sort, PageRequest page) {
        return keeping.pages(filter.inBin()).where("planId = :plan", "plan", filter.planId)
                .where("businessCaseId = :case", "case", filter.businessCaseId)
                .where("lineId = :line", "line", filter.lineId).where("kpiId = :kpi", "kpi", filter.kpiId)
                .where("externalId = :externalId", "externalId", filter.externalId).sorted(SORTING, sort).page(page)
                .map(BenefitClaim::view);
    }

    @Transactional
    BenefitClaimView create(BenefitClaimEdit wanted) {
        shares.lock();
        CaseValuation found = cases.valuations(List.of(wanted.businessCaseId())).get(wanted.businessCaseId());
        LineInput line = line(found, wanted);
        BenefitClaim claim = new BenefitClaim(wanted, kpi(line), found == null ? null : found.content().planId(), person(),
                keeping.now());
        BenefitClaimView made = keeping.add(claim);
        hold(claim);
        return made;
    }

    @Transactional
    BenefitClaimView get(Reference claim) {
        return keeping.get(claim);
    }

    @Transactional
    BenefitClaimView change(Reference reference, Precondition precondition, MergePatch patch) {
        shares.lock();
        BenefitClaim claim = keeping.required(reference);
        BenefitClaimEdit edit = keeping.merge(claim, precondition, patch);
        shares.release(claim.id());
        claim.changedBy(person());
        BenefitClaimView changed = keeping.apply(claim, edit);
        hold(claim);
        return changed;
    }

    @Transactional
    void delete(Reference reference, Precondition precondition) {
        BenefitClaim claim = keeping.required(reference);
        keeping.delete(claim, precondition);
        shares.release(claim.id());
        queue.enter(claim.businessCaseId(), keeping.now());
    }

    @Transactional
    BenefitClaimView restore(Reference reference) {
        shares.lock();
        BenefitClaim claim = keeping.requiredInBin(reference);
        BenefitClaimView restored = keeping.restore(claim);
        hold(claim);
        return restored;
    }

    @Transactional
    BenefitClaimView confirm(Reference reference, NewConfirmation wanted) {
        BenefitClaim claim = keeping.required(reference);
        BenefitClaimView before = claim.view();
        claim.confirm(wanted, person(), keeping.now());
        BenefitClaimView after = keeping.changed(claim, before);
        queue.enter(claim.businessCaseId(), keeping.now());
        return after;
    }

    @Transactional
    BenefitClaimView withdrawConfirmation(Reference reference) {
        BenefitClaim claim = keeping.required(reference);
        BenefitClaimView before = claim.view();
        claim.withdrawConfirmation();
        BenefitClaimView after = keeping.changed(claim, before);
        queue.enter(claim.businessCaseId(), keeping.now());
        return after;
    }

    @Transactional
    Page<HistoryEntry> history(Reference claim, PageRequest page) {
        return keeping.history(claim, page);
    }

    /** Of a case in the bin it holds nothing, until the case is restored. */
    private void hold(BenefitClaim claim) {
        if (room.counts(claim)) {
            room.require(claim);
            shares.hold(claim);
        }
        queue.enter(claim.businessCaseId(), keeping.now());
    }

    private static LineInput line(@Nullable CaseValuation found, BenefitClaimEdit wanted) {
        if (found == null) {
            throw RealizationProblem.CLAIMED_LINE_UNKNOWN.because("There is no business case %s", wanted.businessCaseId())
                    .at("/businessCaseId", "not-found", "is not there");
        }
        return found.content().lines().stream()
                .filter(line -> wanted.lineId().equals(line.id()) && line.kind() == LineKind.BENEFIT).findFirst()
                .orElseThrow(() -> RealizationProblem.CLAIMED_LINE_UNKNOWN
                        .because("The business case %s has no benefit %s", wanted.businessCaseId(), wanted.lineId())
                        .at("/lineId", "not-found", "must be a benefit of the case"));
    }

    private @Nullable UUID kpi(LineInput line) {
        LineMeasure measure = line.measuredBy();
        if (measure == null) {
            return null;
        }
        Reference named = Reference.of("kpi", measure.kpi());
        Map<Reference, UUID> found = kpis.ids(List.of(named));
        UUID kpi = found.get(named);
        if (kpi == null) {
            throw RealizationProblem.CLAIMED_KPI_UNKNOWN
                    .because("\"%s\" is measured by the KPI %s, which is not there", line.name(), measure.kpi())
                    .at("/lineId", "kpi-not-found", "is measured by a KPI that is not there");
        }
        return kpi;
    }

    private BenefitClaim.Person person() {
        return new BenefitClaim.Person(caller.subject(), caller.name());
    }
}
