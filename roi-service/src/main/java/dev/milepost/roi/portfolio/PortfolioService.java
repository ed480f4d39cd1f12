package dev.milepost.roi.portfolio;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;

import dev.milepost.roi.businesscase.BusinessCaseService;
import dev.milepost.roi.businesscase.CaseStanding;
import dev.milepost.roi.businesscase.CaseValuation;
import dev.milepost.roi.currency.CurrencyRateService;
import dev.milepost.roi.kpi.KpiValues;
import dev.milepost.roi.ledger.LedgerTotals;
import dev.milepost.roi.realization.RealizedBenefits;
import dev.milepost.roi.review.RoiReviewService;

/** Adds up plans and cases. */
@ApplicationScoped
class PortfolioService {
    private final BusinessCaseService cases;
    private final LedgerTotals ledger;
    private final CurrencyRateService rates;
    private final KpiValues kpis;
    private final RoiReviewService reviews;
    private final RealizedBenefits benefits;
    private final Clock clock;

    PortfolioService(BusinessCaseService cases, LedgerTotals ledger, CurrencyRateService rates, KpiValues kpis,
            RoiReviewService reviews, RealizedBenefits benefits, Clock clock) {
        this.cases = cases;
        this.ledger = ledger;
        this.rates = rates;
        this.kpis = kpis;
        this.reviews = reviews;
        this.benefits = benefits;
        this.clock = clock;
    }

    /** @param on what was spent by then counts; null for today */
    @Transactional
    PortfolioView of(String currency, @Nullable LocalDate on) {
        LocalDate day = on == null ? LocalDate.now(clock) : on;
        List<CaseStanding> standings = cases.standings();
        Map<UUID, CaseValuation> foreign = cases.valuations(
                standings.stream().filter(one -> !one.currency().equals(currency)).map(CaseStanding::id).toList());
        Summing summing = new Summing(currency, day, rates.table());
        Map<UUID, CaseStanding> byPlan = new HashMap<>();
        standings.stream().filter(one -> one.planId() != null).forEach(one -> byPlan.put(one.planId(), one));
        Set<UUID> listed = standings.stream().map(CaseStanding::id).collect(Collectors.toSet());
        ledger.until(day).forEach(cost -> summing.spend(cost, listed, byPlan));
        benefits.until(day).forEach(benefit -> summing.realize(benefit, listed, byPlan));
        standings.forEach(one -> summing.add(one, foreign.get(one.id())));
        return summing.view(kpis.byStatus(day), reviews.due(day, RoiReviewService.DAYS).items());
    }
}
