package dev.milepost.roi.portfolio;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

import dev.milepost.roi.businesscase.CaseStanding;
import dev.milepost.roi.businesscase.CaseValuation;
import dev.milepost.roi.calculation.InputHash;
import dev.milepost.roi.cashflow.Moment;
import dev.milepost.roi.currency.RateTable;
import dev.milepost.roi.kpi.KpiStatus;
import dev.milepost.roi.ledger.LedgerTotals;
import dev.milepost.roi.money.Rounding;
import dev.milepost.roi.projection.Scenario;
import dev.milepost.roi.realization.RealizedBenefits;
import dev.milepost.roi.review.DueReviewsView;

/** Collects what belongs to a portfolio, converts it, and lists what can't be converted. */
final class Summing {
    private final String currency;
    private final LocalDate day;
    private final Conversions rates;
    private final Rounding money;
    private final Map<Key, BigDecimal> invested = new LinkedHashMap<>();
    private final Map<Key, BigDecimal> realized = new LinkedHashMap<>();
    private final List<PortfolioView.PortfolioItem> items = new ArrayList<>();
    private final List<PortfolioView.LeftOut> leftOut = new ArrayList<>();

    /** A plan, or a case of no plan. */
    private record Key(@Nullable UUID planId, @Nullable UUID caseId) {
    }

    Summing(String currency, LocalDate day, RateTable rates) {
        this.currency = currency;
        this.day = day;
        this.rates = new Conversions(rates, currency);
        this.money = Rounding.of(currency);
    }

    /** Counts for the case it was spent on if that is listed, else for the plan; a disbenefit lessens what was realized. */
    void spend(LedgerTotals.DatedCost cost, Set<UUID> listed, Map<UUID, CaseStanding> byPlan) {
        Dated dated = new Dated(cost.businessCaseId(), cost.planId(), cost.currency(), cost.on(),
                cost.disbenefit() ? cost.amount().negate() : cost.amount());
        Key key = key(dated.caseId(), dated.planId(), listed, byPlan);
        if (cost.disbenefit()) {
            take(dated, key, realized, PortfolioView.Part.REALIZED);
        } else {
            take(dated, key, invested, PortfolioView.Part.INVESTED);
            invested.putIfAbsent(key, BigDecimal.ZERO);
        }
    }

    /** Counts for the case that claims it if that is listed, else for the one that stands for its plan. */
    void realize(RealizedBenefits.DatedBenefit benefit, Set<UUID> listed, Map<UUID, CaseStanding> byPlan) {
        if (benefit.amount().signum() == 0) {
            return;
        }
        take(new Dated(benefit.businessCaseId(), benefit.planId(), benefit.currency(), benefit.on(), benefit.amount()),
                key(benefit.businessCaseId(), benefit.planId(), listed, byPlan), realized, PortfolioView.Part.REALIZED);
    }

    /** An amount at its date. */
    private record Dated(@Nullable UUID caseId, @Nullable UUID planId, String currency, LocalDate on, BigDecimal amount) {
    }

    private void take(Dated one, Key key, Map<Key, BigDecimal> sums, PortfolioView.Part part) {
        Optional<BigDecimal> rate = rates.on(one.on(), one.currency());
        if (rate.isEmpty()) {
            leftOut.add(new PortfolioView.LeftOut(one.planId(), one.caseId(), part, one.amount(), one.currency(),
                    PortfolioView.Reason.NO_RATE, noRate(one.currency(), one.on())));
        } else {
            sums.merge(key, one.amount().multiply(rate.get()), BigDecimal::add);
        }
    }

    private static Key key(@Nullable UUID caseId, @Nullable UUID plan, Set<UUID> listed, Map<UUID, CaseStanding> byPlan) {
        return caseId != null && listed.contains(caseId) ? new Key(null, caseId)
                : plan != null && byPlan.containsKey(plan) ? new Key(null, byPlan.get(plan).id()) : new Key(plan, caseId);
    }

    private BigDecimal taken(Map<Key, BigDecimal> sums, Key key) {
        BigDecimal sum = sums.remove(key);
        return sum == null ? BigDecimal.ZERO : sum;
    }

    /** @param foreign the case with its lines, where it is in another currency */
    void add(CaseStanding standing, @Nullable CaseValuation foreign) {
        Key key = new Key(null, standing.id());
        BigDecimal npv = standing.summary().npv();
        BigDecimal low = standing.summary().npvLow();
        BigDecimal converted = null;
        if (npv == null) {
            leave(standing, PortfolioView.Part.NPV, null, PortfolioView.Reason.NO_FIGURES,
                    "The case has no lines yet, or a driver no value");
        } else if (standing.currency().equals(currency)) {
            converted = npv;
        } else if (foreign != null) {
            converted = convert(standing, foreign, npv);
        }
        BigDecimal atRisk = npv == null || low == null ? null : atRisk(standing, npv.subtract(low));
        CaseStanding.Terms terms = standing.terms();
        items.add(new PortfolioView.PortfolioItem(standing.planId(), standing.id(), standing.name(), standing.currency(), npv,
                converted, atRisk, atRisk == null ? null : standing.summary().npvLowSource(),
                taken(invested, key), taken(realized, key), foreign == null ? standing.asOf() : foreign.asOf(),
                terms.discountRate(), terms.period(), terms.convention(), terms.rateConversion(),
                foreign == null ? standing.inputHash() : foreign.headlineHash()));
    }

    PortfolioView view(Map<KpiStatus, Integer> kpisByStatus, List<DueReviewsView.DueReview> reviewsDue) {
        Set<Key> unlisted = new LinkedHashSet<>(invested.keySet());
        unlisted.addAll(realized.keySet());
        unlisted.forEach(key -> items.add(new PortfolioView.PortfolioItem(key.planId(), key.caseId(), null, null, null,
                null, null, null, taken(invested, key), taken(realized, key), null, null, null, null, null, null)));
        List<@Nullable BigDecimal> npvs = shown(PortfolioView.PortfolioItem::npv);
        List<@Nullable BigDecimal> atRisk = shown(PortfolioView.PortfolioItem::npvAtRisk);
        List<@Nullable BigDecimal> spent = shown(PortfolioView.PortfolioItem::invested);
        List<@Nullable BigDecimal> brought = shown(PortfolioView.PortfolioItem::realized);
        List<PortfolioView.PortfolioItem> shown = IntStream.range(0, items.size())
                .mapToObj(i -> items.get(i).with(npvs.get(i), atRisk.get(i), Objects.requireNonNull(spent.get(i)),
                        Objects.requireNonNull(brought.get(i))))
                .toList();
        return new PortfolioView(currency, day, sum(spent), sum(brought), sum(npvs), sum(atRisk), kpisByStatus, shown,
                reviewsDue, leftOut, conventions());
    }

    private PortfolioView.PortfolioConventions conventions() {
        List<PortfolioView.UsedRate> used = rates.used();
        Instant asOf = items.stream().map(PortfolioView.PortfolioItem::asOf).filter(Objects::nonNull)
                .max(Comparator.naturalOrder()).orElse(null);
        List<String> inputs = items.stream().map(one -> InputHash.of(one.planId(), one.businessCaseId(), one.inputHash(),
                one.currency(), one.caseNpv(), one.npv(), one.npvAtRisk(), one.invested(), one.realized())).toList();
        return new PortfolioView.PortfolioConventions(Scenario.EXPECTED, true, InputHash.of(currency, day, inputs, used), asOf,
                used);
    }

    /** One kind of amount of each item, rounded so that all of them add up to their rounded sum; absent where it is. */
    private List<@Nullable BigDecimal> shown(Function<PortfolioView.PortfolioItem, @Nullable BigDecimal> part) {
        Iterator<BigDecimal> parts = money.parts(items.stream().map(part).filter(Objects::nonNull).toList()).iterator();
        List<@Nullable BigDecimal> shown = new ArrayList<>();
        items.forEach(item -> shown.add(part.apply(item) == null ? null : parts.next()));
        return shown;
    }

    private BigDecimal sum(List<@Nullable BigDecimal> amounts) {
        return money.money(Rounding.sum(amounts.stream().filter(Objects::nonNull).toList()));
    }

    private @Nullable BigDecimal convert(CaseStanding standing, CaseValuation valuation, BigDecimal npv) {
        LocalDate start = valuation.content().startDate();
        if (start == null) {
            leave(standing, PortfolioView.Part.NPV, npv, PortfolioView.Reason.NO_START_DATE,
                    "Give the case a startDate, so that its flows have dates to take rates of");
            return null;
        }
        List<BigDecimal> factors = valuation.factors();
        List<BigDecimal> net = valuation.projection(Scenario.EXPECTED).moments().stream().map(Moment::net).toList();
        int months = valuation.content().period().months();
        List<LocalDate> days = IntStream.range(0, net.size()).mapToObj(i -> start.plusMonths((long) i * months)).toList();
        DatedWorth.Answer answer = DatedWorth.of(net, days, factors, rates, standing.currency());
        if (answer.missing() != null) {
            leave(standing, PortfolioView.Part.NPV, npv, PortfolioView.Reason.NO_RATE,
                    noRate(standing.currency(), answer.missing()));
        }
        return answer.worth();
    }

    /** At the rate of the day: what is at risk has no date of its own. */
    private @Nullable BigDecimal atRisk(CaseStanding standing, BigDecimal amount) {
        Optional<BigDecimal> rate = rates.on(day, standing.currency());
        if (rate.isEmpty()) {
            leave(standing, PortfolioView.Part.NPV_AT_RISK, amount, PortfolioView.Reason.NO_RATE,
                    noRate(standing.currency(), day));
            return null;
        }
        return amount.multiply(rate.get());
    }

    private void leave(CaseStanding standing, PortfolioView.Part part, @Nullable BigDecimal amount, PortfolioView.Reason reason,
            String detail) {
        leftOut.add(new PortfolioView.LeftOut(standing.planId(), standing.id(), part, amount,
                amount == null ? null : standing.currency(), reason, detail));
    }

    private String noRate(String from, LocalDate on) {
        return "There is no rate from %s to %s on %s or before: add one to /currency-rates".formatted(from, currency, on);
    }
}
