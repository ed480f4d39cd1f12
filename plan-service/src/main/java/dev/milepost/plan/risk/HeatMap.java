package dev.milepost.plan.risk;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import dev.milepost.plan.exact.Exact;

/** Counts open risks into the matrix and adds up what they may cost. */
final class HeatMap {

    private static final int SIDE = 5;
    private static final int DAY_DECIMALS = 2;

    private final List<Risk> open;
    private final String currency;

    HeatMap(List<Risk> open, String currency) {
        this.open = open;
        this.currency = currency;
    }

    HeatMapView view(UUID planId) {
        List<HeatMapView.Cell> cells = new ArrayList<>();
        for (int likelihood = 1; likelihood <= SIDE; likelihood++) {
            for (int impact = 1; impact <= SIDE; impact++) {
                cells.add(cell(likelihood, impact));
            }
        }
        return new HeatMapView(planId, cells, totals(cells), money(), days());
    }

    private HeatMapView.Cell cell(int likelihood, int impact) {
        List<UUID> ids = open.stream().filter(risk -> risk.likelihood() == likelihood && risk.impact() == impact)
                .map(Risk::id).sorted().toList();
        int score = likelihood * impact;
        return new HeatMapView.Cell(likelihood, impact, score, Rating.of(score), ids.size(), ids);
    }

    private HeatMapView.Totals totals(List<HeatMapView.Cell> cells) {
        return new HeatMapView.Totals(open.size(), count(cells, Rating.LOW), count(cells, Rating.MODERATE),
                count(cells, Rating.HIGH), count(cells, Rating.CRITICAL));
    }

    private static int count(List<HeatMapView.Cell> cells, Rating rating) {
        return cells.stream().filter(cell -> cell.rating() == rating).mapToInt(HeatMapView.Cell::count).sum();
    }

    private HeatMapView.Money money() {
        List<Risk> priced = open.stream().filter(risk -> risk.moneyImpact() != null).toList();
        int unstated = open.size() - priced.size();
        if (priced.isEmpty()) {
            String reason = open.isEmpty() ? "There is no open risk" : "No open risk states what it would cost";
            return new HeatMapView.Money(currency, null, null, unstated, reason, reason + ".");
        }
        BigDecimal expected = rounded(priced.stream().map(risk -> risk.probability().multiply(amount(risk)))
                .reduce(BigDecimal.ZERO, BigDecimal::add));
        BigDecimal worst = rounded(priced.stream().map(HeatMap::amount).reduce(BigDecimal.ZERO, BigDecimal::add));
        return new HeatMapView.Money(currency, expected, worst, unstated, null,
                "The open risks cost %s %s to be expected, and %s %s if all of them happen%s.".formatted(
                        expected.toPlainString(), currency, worst.toPlainString(), currency,
                        unstated == 0 ? "" : "; " + unstated + " of them state no amount"));
    }

    private HeatMapView.Days days() {
        List<Risk> timed = open.stream().filter(risk -> risk.dayImpact() != null).toList();
        int unstated = open.size() - timed.size();
        if (timed.isEmpty()) {
            return new HeatMapView.Days(null, unstated,
                    open.isEmpty() ? "There is no open risk" : "No open risk states days that it would cost");
        }
        BigDecimal expected = timed.stream()
                .map(risk -> risk.probability().multiply(Objects.requireNonNull(risk.dayImpact()).mean()))
                .reduce(BigDecimal.ZERO, BigDecimal::add).setScale(DAY_DECIMALS, RoundingMode.HALF_UP);
        return new HeatMapView.Days(Exact.plain(expected), unstated, null);
    }

    private static BigDecimal amount(Risk risk) {
        return Objects.requireNonNull(risk.moneyImpact());
    }

    private BigDecimal rounded(BigDecimal amount) {
        return amount.setScale(Math.max(0, Currency.getInstance(currency).getDefaultFractionDigits()), RoundingMode.HALF_UP);
    }
}
