package dev.milepost.plan.budget;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import dev.milepost.plan.money.Amounts;
import dev.milepost.plan.outline.StepView;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class SummingTest {

    private static final UUID PLAN = new UUID(0, 1);
    private static final List<UUID> STEPS = List.of(new UUID(0, 2), new UUID(0, 3), new UUID(0, 4));
    private static final LocalDate MONDAY = LocalDate.of(2027, 1, 4);

    @Test
    void monthsShareByTheirDaysToTheLastCent() {
        assertThat(Summing.monthly(new BigDecimal("100"), LocalDate.of(2027, 1, 31), LocalDate.of(2027, 2, 2), 2))
                .containsEntry(YearMonth.of(2027, 1), new BigDecimal("33.33"))
                .containsEntry(YearMonth.of(2027, 2), new BigDecimal("66.67")).hasSize(2);
        assertThat(Summing.monthly(new BigDecimal("365"), LocalDate.of(2027, 1, 1), LocalDate.of(2027, 12, 31), 2))
                .containsEntry(YearMonth.of(2027, 2), new BigDecimal("28")).hasSize(12);
    }

    /** 100 yen in three equal days over the turn of a month: there is nothing smaller than a yen. */
    @Test
    void monthsShareInTheSmallestUnitOfTheCurrency() {
        assertThat(Summing.monthly(new BigDecimal("100"), LocalDate.of(2027, 1, 31), LocalDate.of(2027, 2, 2), 0).values())
                .containsExactly(new BigDecimal("33"), new BigDecimal("67"));
    }

    @Property(tries = 300, seed = "20261127")
    void everyListAddsUpToTheTotal(@ForAll("budgets") List<DatedLine> lines) {
        BudgetSummary summary = new Summing("EUR", lines).summary(PLAN, STEPS.stream().map(SummingTest::step).toList());

        BigDecimal total = sum(lines.stream().map(dated -> dated.line().amount()).toList());
        assertThat(summary.total()).isEqualByComparingTo(total);
        assertThat(sum(summary.byCategory().stream().map(BudgetSummary.OfCategory::amount).toList()))
                .isEqualByComparingTo(total);
        assertThat(sum(summary.byStep().stream().map(BudgetSummary.OfStep::amount).toList())).isEqualByComparingTo(total);
        assertThat(sum(summary.byMonth().stream().map(BudgetSummary.OfMonth::amount).toList())).isEqualByComparingTo(total);
        assertThat(summary.byMonth().getLast().cumulative()).isEqualByComparingTo(total);
        if (total.signum() > 0) {
            assertThat(sum(summary.byCategory().stream().map(part -> Objects.requireNonNull(part.percent())).toList()))
                    .isEqualByComparingTo("100");
            assertThat(sum(summary.byStep().stream().map(part -> Objects.requireNonNull(part.percent())).toList()))
                    .isEqualByComparingTo("100");
        }
    }

    @Provide
    Arbitrary<List<DatedLine>> budgets() {
        Arbitrary<BigDecimal> amount = Arbitraries.bigDecimals().between(BigDecimal.ZERO, new BigDecimal("99999")).ofScale(2);
        Arbitrary<BudgetCategory> category = Arbitraries.of(BudgetCategory.values());
        Arbitrary<UUID> step = Arbitraries.of(STEPS).injectNull(0.3);
        Arbitrary<LocalDate> from = Arbitraries.integers().between(0, 400).map(days -> MONDAY.plusDays(days)).injectNull(0.1);
        Arbitrary<Integer> length = Arbitraries.integers().between(0, 500);
        return Combinators.combine(amount, category, step, from, length).as((money, kind, place, begin, days) -> new DatedLine(
                new BudgetLineView(UUID.randomUUID(), 0, null, PLAN, kind, "Line", money, "EUR", place, null, Spread.SCHEDULED,
                        null,
                        null,
                        null, null, null, Instant.EPOCH, Instant.EPOCH),
                place, begin, begin == null ? null : begin.plusDays(days))).list().ofMinSize(1).ofMaxSize(30);
    }

    private static StepView step(UUID id) {
        return new StepView(id, 0, "build-" + id, null, 1, "Build", null, Instant.EPOCH, Instant.EPOCH);
    }

    private static BigDecimal sum(Collection<BigDecimal> amounts) {
        return Amounts.sum(amounts);
    }
}
