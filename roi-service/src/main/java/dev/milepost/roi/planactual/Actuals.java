package dev.milepost.roi.planactual;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

import dev.milepost.roi.businesscase.LineInput;
import dev.milepost.roi.ledger.LedgerTotals.LineCost;
import dev.milepost.roi.projection.LineKind;

/**
 * What really happened, by line and day: costs from the books, on their line or on a budget line that the line points at;
 * disbenefits, where an entry of the books names them; and benefits as they were realized, on the last day of their month.
 *
 * @param byLine null amounts don't occur; a line that nothing is known of is absent
 */
record Actuals(Map<UUID, List<Dated>> byLine, BigDecimal unassigned, SortedMap<String, BigDecimal> otherCurrencies) {

    record Dated(LocalDate on, BigDecimal amount) {
    }

    static Actuals of(List<LineInput> lines, String currency, List<LineCost> costs,
            Map<UUID, SortedMap<YearMonth, BigDecimal>> realized) {
        Map<UUID, List<Dated>> byLine = new HashMap<>();
        Map<UUID, UUID> ofBudget = new HashMap<>();
        Set<UUID> disbenefits = lines.stream().filter(line -> line.kind() == LineKind.DISBENEFIT).map(LineInput::id)
                .filter(Objects::nonNull).collect(Collectors.toSet());
        for (LineInput line : lines) {
            UUID id = Objects.requireNonNull(line.id());
            if (line.kind() == LineKind.COST) {
                byLine.put(id, new ArrayList<>());
                Optional.ofNullable(line.budgetLineIds()).orElse(List.of()).forEach(budget -> ofBudget.putIfAbsent(budget, id));
            }
        }
        BigDecimal unassigned = BigDecimal.ZERO;
        SortedMap<String, BigDecimal> others = new TreeMap<>();
        for (LineCost cost : costs) {
            UUID line = cost.lineId() != null ? cost.lineId()
                    : cost.budgetLineId() == null ? null : ofBudget.get(cost.budgetLineId());
            List<Dated> known = line == null ? null
                    : disbenefits.contains(line) ? byLine.computeIfAbsent(line, id -> new ArrayList<>()) : byLine.get(line);
            if (!cost.currency().equals(currency)) {
                others.merge(cost.currency(), cost.amount(), BigDecimal::add);
            } else if (known == null) {
                unassigned = unassigned.add(cost.amount());
            } else {
                known.add(new Dated(cost.on(), cost.amount()));
            }
        }
        realized.forEach((line, months) -> byLine.put(line, months.entrySet().stream()
                .map(month -> new Dated(month.getKey().atEndOfMonth(), month.getValue())).toList()));
        return new Actuals(byLine, unassigned, others);
    }

    /** Empty where nothing records it. */
    Optional<List<Dated>> of(LineInput line) {
        return Optional.ofNullable(byLine.get(Objects.requireNonNull(line.id())));
    }
}
