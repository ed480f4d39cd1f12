package dev.milepost.roi.ledger;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonInclude;

import dev.milepost.roi.money.Rounding;

/**
 * What a plan has cost, net of tax and with what was taken back left out; read by plan-service.
 *
 * @param disbenefits what disbenefits of its business cases have really cost: it lessens their benefits and is in no other
 *        figure
 */
public record ActualCostsView(@Schema(required = true) UUID planId,
        @Nullable @JsonInclude(JsonInclude.Include.ALWAYS) @Schema(required = true, nullable = true, description = "null where reason says why") String currency,
        @Schema(required = true) LocalDate until,
        @Nullable @JsonInclude(JsonInclude.Include.ALWAYS) @Schema(required = true, nullable = true, description = "Also of what belongs to no budget line; null for several currencies, which don't add up") BigDecimal total,
        @Schema(required = true, description = "Empty where there is no total") List<OfLine> byBudgetLine,
        @Nullable @JsonInclude(JsonInclude.Include.ALWAYS) @Schema(required = true, nullable = true, description = "What belongs to no budget line; null where there is no total") BigDecimal unassigned,
        @Schema(required = true, description = "Each currency with its own total") List<OfCurrency> byCurrency,
        @Schema(required = true, description = "What the entries on disbenefits of business cases come to, by currency: it lessens the benefits and is in no other figure") List<OfCurrency> disbenefits,
        @Nullable @Schema(description = "Why there is no currency or no total") String reason) {

    /** What was spent on a budget line. */
    public record OfLine(@Schema(required = true) UUID budgetLineId, @Schema(required = true) BigDecimal amount) {
    }

    /** What was spent in a currency. */
    public record OfCurrency(@Schema(required = true) String currency, @Schema(required = true) BigDecimal total) {
    }

    /** @param asked the currency that the caller asked for alone */
    static ActualCostsView of(UUID planId, LocalDate until, @Nullable String asked, List<Spending> spending) {
        List<Spending> costs = spending.stream().filter(one -> !one.disbenefit()).toList();
        List<OfCurrency> disbenefits = shown(totals(spending.stream().filter(Spending::disbenefit).toList()));
        SortedMap<String, BigDecimal> totals = totals(costs);
        if (asked != null) {
            totals.putIfAbsent(asked, BigDecimal.ZERO);
        }
        List<OfCurrency> byCurrency = shown(totals);
        if (totals.isEmpty()) {
            return new ActualCostsView(planId, null, until, BigDecimal.ZERO, List.of(), BigDecimal.ZERO, byCurrency,
                    disbenefits, "Nothing was entered for this plan up to this day%s."
                            .formatted(disbenefits.isEmpty() ? "" : " but disbenefits"));
        }
        if (totals.size() > 1) {
            return new ActualCostsView(planId, null, until, null, List.of(), null, byCurrency, disbenefits,
                    "This plan was paid in several currencies, which don't add up: ask with currency= for one of %s."
                            .formatted(String.join(", ", totals.keySet())));
        }
        return ofOne(planId, until, byCurrency, costs, disbenefits);
    }

    private static SortedMap<String, BigDecimal> totals(List<Spending> spending) {
        SortedMap<String, BigDecimal> totals = new TreeMap<>();
        spending.forEach(one -> totals.merge(one.currency(), one.amount(), BigDecimal::add));
        return totals;
    }

    private static List<OfCurrency> shown(SortedMap<String, BigDecimal> totals) {
        return totals.entrySet().stream()
                .map(one -> new OfCurrency(one.getKey(), Rounding.of(one.getKey()).money(one.getValue()))).toList();
    }

    private static ActualCostsView ofOne(UUID planId, LocalDate until, List<OfCurrency> byCurrency,
            List<Spending> costs, List<OfCurrency> disbenefits) {
        OfCurrency only = byCurrency.getFirst();
        Rounding digits = Rounding.of(only.currency());
        List<OfLine> lines = new ArrayList<>();
        BigDecimal unassigned = BigDecimal.ZERO;
        for (Spending one : costs) {
            UUID line = one.budgetLineId();
            if (line == null) {
                unassigned = unassigned.add(one.amount());
            } else {
                lines.add(new OfLine(line, digits.money(one.amount())));
            }
        }
        return new ActualCostsView(planId, only.currency(), until, only.total(), lines, digits.money(unassigned), byCurrency,
                disbenefits, null);
    }
}
