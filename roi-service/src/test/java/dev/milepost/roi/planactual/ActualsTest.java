package dev.milepost.roi.planactual;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import dev.milepost.roi.businesscase.LineInput;
import dev.milepost.roi.ledger.LedgerTotals.LineCost;
import dev.milepost.roi.projection.LineKind;

class ActualsTest {
    private static final LocalDate DAY = LocalDate.of(2026, 1, 2);

    @Test
    void anEntryOfABudgetLineBelongsToTheLineThatPointsAtIt() {
        UUID budget = UUID.randomUUID();
        LineInput pointing = line(List.of(budget));
        LineInput other = line(null);
        Actuals actuals = Actuals.of(List.of(pointing, other), "EUR",
                List.of(new LineCost(null, budget, "EUR", DAY, BigDecimal.TEN),
                        new LineCost(other.id(), budget, "EUR", DAY, BigDecimal.TWO),
                        new LineCost(null, UUID.randomUUID(), "EUR", DAY, BigDecimal.ONE)),
                Map.of());

        assertThat(actuals.of(pointing)).contains(List.of(new Actuals.Dated(DAY, BigDecimal.TEN)));
        assertThat(actuals.of(other)).contains(List.of(new Actuals.Dated(DAY, BigDecimal.TWO)));
        assertThat(actuals.unassigned()).isEqualTo(BigDecimal.ONE);
    }

    private static LineInput line(@Nullable List<UUID> budgetLines) {
        return new LineInput(UUID.randomUUID(), null, LineKind.COST, "c", null, null, null, null, null,
                budgetLines == null ? BigDecimal.ONE : null, null, null, null, null, null, null, null, budgetLines, null);
    }
}
