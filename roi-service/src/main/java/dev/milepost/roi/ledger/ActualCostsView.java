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

/** What a plan has cost, net of tax and with what was taken back left out; read by plan-service. */
public record ActualCostsView(@Schema(required = true) UUID planId,
        @Nullable @JsonInclude(JsonInclude.Include.ALWAYS) @Schema(required = true, nullable = true, description = "null where reason says why") String currency,
        @Schema(required = true) LocalDate until,
        @Nullable @JsonInclude(JsonInclude.Include.ALWAYS) @Schema(required = true, nullable = true, description = "Also of what belongs to no budget line; null for several currencies, which don't add up") BigDecimal total,
        @Schema(required = true, description = "Empty where there is no total") List<OfLine> byBudgetLine,
        @Nullable @JsonInclude(JsonInclude.Include.ALWAYS) @Schema(required = true, nullable = true, description = "What belongs to no budget line; null where there is no total") BigDecimal unassigned,
        @Schema(required = true, description = "Each currency with its own total") List<OfCurrency> byCurrency,
        @Nullable @Schema(description = "Why there is no currency or no total") String reason) {

    /** What was spent on a budget line. */
    public record OfLine(@Schema(required = true) UUID budgetLineId, @Schema(required = true) BigDecimal amount) {
    }

    /** What was spent in a currency. */
    public record OfCurrency(@Schema(required = true) String currency, @Schema(required = true) BigDecimal total) {
    }

    /** @param asked the currency that the caller asked for alone */
    static ActualCostsView of(UUID planId, LocalDate until, @Nullable String asked, List<Spending> spending) {
        SortedMap<String, BigDecimal> totals = new TreeMap<>();
        spending.forEach(one -> totals.merge(one.currency(), one.amount(), BigDecimal::add));
        if (asked != null) {
            totals.putIfAbsent(asked, BigDecimal.ZERO);
        }
        List<OfCurrency> byCurrency = totals.entrySet().stream()
                .map(one -> new OfCurrency(one.getKey(), Rounding.of(one.getKey()).money(one.getValue()))).toList();
        if (totals.isEmpty()) {
            return new ActualCostsView(planId, null, until, BigDecimal.ZERO, List.of(), BigDecimal.ZERO, byCurrency,
                    "Nothing was entered for this plan up to this day.");
        }
        if (totals.size() > 1) {
            return new ActualCostsView(planId, null, until, null, List.of(), null, byCurrency,
                    "This plan was paid in several currencies, which don't add up: ask with currency= for one of %s."
                            .formatted(String.join(", ", totals.keySet())));
        }
        return ofOne(planId, until, byCurrency, spending);
    }

    private static ActualCostsView ofOne(UUID planId, LocalDate until, List<OfCurrency> byCurrency,
            List<Spending> spending) {
        OfCurrency only = byCurrency.getFirst();
        Rounding digits = Rounding.of(only.currency());
        List<OfLine> lines = new ArrayList<>();
        BigDecimal unassigned = BigDecimal.ZERO;
        for (Spending one : spending) {
            UUID line = one.budgetLineId();
            if (line == null) {
                unassigned = unassigned.add(one.amount());
            } else {
                lines.add(new OfLine(line, digits.money(one.amount())));
            }
        }
        return new ActualCostsView(planId, only.currency(), until, only.total(), lines, digits.money(unassigned), byCurrency,
                null);
    }
}
