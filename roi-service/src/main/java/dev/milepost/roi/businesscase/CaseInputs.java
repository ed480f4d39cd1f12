package dev.milepost.roi.businesscase;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import dev.milepost.kit.reference.Reference;
import dev.milepost.roi.kpi.KpiValues;
import dev.milepost.roi.money.Rounding;
import dev.milepost.roi.plans.PlanBudget;
import dev.milepost.roi.plans.PlanBudgets;

/** Reads what the figures of a case depend on and lives elsewhere: KPIs here, budget lines in plan-service. */
@ApplicationScoped
class CaseInputs {
    private final KpiValues kpis;
    private final PlanBudgets budgets;
    private final Clock clock;

    CaseInputs(KpiValues kpis, PlanBudgets budgets, Clock clock) {
        this.kpis = kpis;
        this.budgets = budgets;
        this.clock = clock;
    }

    /** Within a transaction: KPIs as they stand, budgets as plan-service told within the running request. */
    List<InputReading> read(NewBusinessCase content, List<InputReading> last) {
        return readAll(List.of(content), List.of(last)).getFirst();
    }

    /** The same for many cases, in the same few statements. */
    List<List<InputReading>> readAll(List<NewBusinessCase> contents, List<List<InputReading>> last) {
        Set<Reference> references = contents.stream().flatMap(content -> content.drivers().stream())
                .filter(driver -> driver.kpi() != null).map(CaseInputs::kpi).collect(Collectors.toSet());
        Map<Reference, KpiValues.KpiValue> values = kpis.of(references);
        List<List<InputReading>> all = new ArrayList<>();
        for (int i = 0; i < contents.size(); i++) {
            NewBusinessCase content = contents.get(i);
            List<InputReading> before = last.get(i);
            List<InputReading> readings = new ArrayList<>();
            content.drivers().stream().filter(driver -> driver.kpi() != null)
                    .forEach(driver -> readings.add(kpi(driver, values.get(kpi(driver)), before)));
            readings.addAll(budgets(content, before));
            all.add(readings);
        }
        return all;
    }

    /** Outside of any transaction: asks plan-service, where the case needs it. */
    CaseValuation withBudget(CaseValuation valuation) {
        NewBusinessCase content = valuation.content();
        if (content.planId() == null || !content.readsBudget()) {
            return valuation;
        }
        budgets.ask(content.planId());
        List<InputReading> readings = new ArrayList<>(valuation.readings().stream()
                .filter(reading -> reading.source() == InputReading.Source.KPI).toList());
        readings.addAll(budgets(content, valuation.readings()));
        return valuation.with(readings);
    }

    private static Reference kpi(DriverInput driver) {
        return Reference.of("kpi", String.valueOf(driver.kpi()));
    }

    private static InputReading kpi(DriverInput driver, KpiValues.@Nullable KpiValue now, List<InputReading> before) {
        InputReading last = find(before, InputReading.Source.KPI, driver.key());
        if (now == null) {
            return InputReading.unread(InputReading.Source.KPI, driver.key(), last, InputReading.Unread.KPI_NOT_FOUND);
        }
        BigDecimal value = now.value();
        Instant measuredAt = now.measuredAt();
        if (value == null || measuredAt == null) {
            return InputReading.unread(InputReading.Source.KPI, driver.key(), last, InputReading.Unread.NOT_MEASURED);
        }
        BigDecimal factor = Objects.requireNonNullElse(driver.kpiFactor(), BigDecimal.ONE);
        return InputReading.read(InputReading.Source.KPI, driver.key(), Rounding.rate(value.multiply(factor)), measuredAt);
    }

    private List<InputReading> budgets(NewBusinessCase content, List<InputReading> before) {
        Optional<PlanBudget> budget = Optional.ofNullable(content.planId()).flatMap(budgets::asked);
        return content.lines().stream().filter(line -> line.budgetLineIds() != null)
                .map(line -> budget(line, content.currency(), budget, before)).toList();
    }

    private InputReading budget(LineInput line, String currency, Optional<PlanBudget> budget, List<InputReading> before) {
        InputReading last = find(before, InputReading.Source.BUDGET, line.reference());
        if (budget.isEmpty()) {
            return last != null && last.available() ? last
                    : InputReading.unread(InputReading.Source.BUDGET, line.reference(), last, InputReading.Unread.NOT_ASKED);
        }
        PlanBudget.Missing missing = budget.get().missing();
        if (missing != null) {
            return InputReading.unread(InputReading.Source.BUDGET, line.reference(), last,
                    InputReading.Unread.valueOf(missing.name()));
        }
        BigDecimal total = BigDecimal.ZERO;
        for (UUID id : Objects.requireNonNull(line.budgetLineIds())) {
            PlanBudget.Amount amount = budget.get().lines().get(id);
            if (amount == null || !amount.currency().equals(currency)) {
                return InputReading.unread(InputReading.Source.BUDGET, line.reference(), last, amount == null
                        ? InputReading.Unread.LINE_NOT_FOUND
                        : InputReading.Unread.CURRENCY_DIFFERS);
            }
            total = total.add(amount.amount());
        }
        return InputReading.read(InputReading.Source.BUDGET, line.reference(), total, clock.instant());
    }

    private static @Nullable InputReading find(List<InputReading> readings, InputReading.Source source, String of) {
        return readings.stream().filter(reading -> reading.source() == source && reading.of().equals(of)).findFirst()
                .orElse(null);
    }
}
