package dev.milepost.roi.realization;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;

import dev.milepost.kit.reference.Reference;
import dev.milepost.roi.businesscase.BusinessCaseService;
import dev.milepost.roi.businesscase.CaseValuation;
import dev.milepost.roi.businesscase.LineInput;
import dev.milepost.roi.businesscase.LineMeasure;
import dev.milepost.roi.kpi.KpiChange;
import dev.milepost.roi.kpi.KpiChanges;
import dev.milepost.roi.projection.LineKind;

/** Computes what benefits have really brought. */
@ApplicationScoped
class RealizationService {
    private final BenefitClaimRepository claims;
    private final BenefitShareRepository shares;
    private final BusinessCaseService cases;
    private final KpiChanges kpis;
    private final Clock clock;

    RealizationService(BenefitClaimRepository claims, BenefitShareRepository shares, BusinessCaseService cases,
            KpiChanges kpis, Clock clock) {
        this.claims = claims;
        this.shares = shares;
        this.cases = cases;
        this.kpis = kpis;
        this.clock = clock;
    }

    /** @param span null in part where the case's claims, and the last month that is over, say it */
    @Transactional
    RealizationView of(Reference reference, MonthSpan span) {
        CaseValuation valuation = cases.valuation(reference);
        Map<UUID, List<Claim>> claimed = byCase(claims.ofCases(List.of(valuation.id())));
        List<Claim> own = claimed.getOrDefault(valuation.id(), List.of());
        MonthSpan full = span.completed(own.stream().map(Claim::first).min(YearMonth::compareTo), lastOver());
        return RealizationView.of(realizations(List.of(valuation), claimed, full.first(), full.last()).getFirst(),
                clock.instant());
    }

    /** All cases that claim something, from their first claim on, up to a month; always the same few statements. */
    List<CaseRealization> all(YearMonth last) {
        return of(claims.all(), last);
    }

    /** Those of these cases that are in use and claim something. */
    List<CaseRealization> of(Collection<UUID> caseIds, YearMonth last) {
        return of(claims.ofCases(caseIds), last);
    }

    YearMonth lastOver() {
        return YearMonth.from(clock.instant().atZone(ZoneOffset.UTC)).minusMonths(1);
    }

    private List<CaseRealization> of(List<BenefitClaim> found, YearMonth last) {
        Map<UUID, List<Claim>> claimed = byCase(found);
        Optional<YearMonth> first = found.stream().map(BenefitClaim::first).min(YearMonth::compareTo)
                .filter(month -> !month.isAfter(last));
        return first.isEmpty() ? List.of()
                : realizations(List.copyOf(cases.valuations(claimed.keySet()).values()), claimed, first.get(), last);
    }

    private static Map<UUID, List<Claim>> byCase(List<BenefitClaim> found) {
        return found.stream().collect(Collectors.groupingBy(BenefitClaim::businessCaseId,
                Collectors.mapping(BenefitClaim::claim, Collectors.toList())));
    }

    private List<CaseRealization> realizations(List<CaseValuation> valuations, Map<UUID, List<Claim>> claimed, YearMonth first,
            YearMonth last) {
        Set<Reference> named = valuations.stream().flatMap(one -> benefits(one).stream()).map(LineInput::measuredBy)
                .filter(Objects::nonNull).map(measure -> Reference.of("kpi", measure.kpi())).collect(Collectors.toSet());
        Map<Reference, KpiChange> changes = kpis.of(named, first, last);
        Map<UUID, KpiChange> byId = new HashMap<>();
        changes.values().forEach(change -> byId.put(change.kpiId(), change));
        Set<UUID> benefits = claimed.values().stream().flatMap(List::stream).map(Claim::benefitId).collect(Collectors.toSet());
        benefits.addAll(byId.keySet());
        Map<UUID, Map<YearMonth, BigDecimal>> sums = shares.claimed(benefits, first, last);
        YearMonth current = lastOver().plusMonths(1);
        return valuations.stream().map(one -> CaseRealization.of(one, first, last, benefits(one).stream().map(line -> {
            KpiChange change = change(line, changes);
            UUID benefit = change == null ? Objects.requireNonNull(line.id()) : change.kpiId();
            List<Claim> own = claimed.getOrDefault(one.id(), List.of()).stream()
                    .filter(claim -> claim.lineId().equals(line.id()) && claim.benefitId().equals(benefit)).toList();
            return new LineRealization(line, change, own, sums.getOrDefault(benefit, Map.of())).of(first, last, current);
        }).toList())).toList();
    }

    private static @Nullable KpiChange change(LineInput line, Map<Reference, KpiChange> changes) {
        LineMeasure measure = line.measuredBy();
        return measure == null ? null : changes.get(Reference.of("kpi", measure.kpi()));
    }

    private static List<LineInput> benefits(CaseValuation valuation) {
        return valuation.content().lines().stream().filter(line -> line.kind() == LineKind.BENEFIT).toList();
    }

    /** Who has how much of a KPI's change, month by month. */
    @Transactional
    AttributionView attribution(Reference kpi, MonthSpan span) {
        MonthSpan full = span.completed(Optional.empty(), lastOver());
        KpiChange change = kpis.of(List.of(kpi), full.first(), full.last()).get(kpi);
        if (change == null) {
            throw kpi.notFound("KPI");
        }
        Map<YearMonth, List<BenefitShareRepository.Held>> held = shares.held(change.kpiId(), full.first(), full.last())
                .stream().collect(Collectors.groupingBy(BenefitShareRepository.Held::month, LinkedHashMap::new,
                        Collectors.toList()));
        Map<YearMonth, List<BenefitShareRepository.HeldElsewhere>> elsewhere = shares
                .heldElsewhere(change.kpiId(), full.first(), full.last()).stream()
                .collect(Collectors.groupingBy(one -> one.held().month()));
        return AttributionView.of(change, held, elsewhere);
    }
}
