package dev.milepost.plan.budget;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import dev.milepost.plan.money.Amounts;
import dev.milepost.plan.money.Shares;
import dev.milepost.plan.outline.StepView;

/** Sums budget lines up, each sum in parts that add up to it. */
final class Summing {

    private static final BigDecimal ALL = BigDecimal.valueOf(100);

    private final String currency;
    private final List<DatedLine> lines;
    private final BigDecimal total;

    Summing(String currency, List<DatedLine> lines) {
        this.currency = currency;
        this.lines = lines;
        this.total = Amounts.plain(Amounts.sum(lines.stream().map(dated -> dated.line().amount()).toList()));
    }

    BudgetSummary summary(UUID planId, List<StepView> steps) {
        List<UUID> undated = lines.stream().filter(dated -> dated.from() == null).map(dated -> dated.line().id()).toList();
        return new BudgetSummary(planId, currency, total, lines.size(), byCategory(), byStep(steps), byMonth(), undated);
    }

    private List<BudgetSummary.OfCategory> byCategory() {
        Map<BudgetCategory, BigDecimal> sums = new EnumMap<>(BudgetCategory.class);
        lines.forEach(dated -> sums.merge(dated.line().category(), dated.line().amount(), BigDecimal::add));
        List<Map.Entry<BudgetCategory, BigDecimal>> largestFirst = sums.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder())).toList();
        List<@Nullable BigDecimal> percents = percents(largestFirst.stream().map(Map.Entry::getValue).toList());
        List<BudgetSummary.OfCategory> parts = new ArrayList<>();
        for (Map.Entry<BudgetCategory, BigDecimal> sum : largestFirst) {
            parts.add(new BudgetSummary.OfCategory(sum.getKey(), Amounts.plain(sum.getValue()), percents.get(parts.size())));
        }
        return parts;
    }

    private List<BudgetSummary.OfStep> byStep(List<StepView> steps) {
        Map<@Nullable UUID, BigDecimal> sums = new HashMap<>();
        lines.forEach(dated -> sums.merge(dated.stepId(), dated.line().amount(), BigDecimal::add));
        List<@Nullable StepView> inOrder = new ArrayList<>(steps.stream().filter(step -> sums.containsKey(step.id())).toList());
        if (sums.containsKey(null)) {
            inOrder.add(null);
        }
        List<BigDecimal> amounts = inOrder.stream()
                .map(step -> sums.getOrDefault(step == null ? null : step.id(), BigDecimal.ZERO))
                .toList();
        List<@Nullable BigDecimal> percents = percents(amounts);
        List<BudgetSummary.OfStep> parts = new ArrayList<>();
        for (StepView step : inOrder) {
            int at = parts.size();
            parts.add(new BudgetSummary.OfStep(of(step, StepView::id), of(step, StepView::key), of(step, StepView::name),
                    Amounts.plain(amounts.get(at)), percents.get(at)));
        }
        return parts;
    }

    private List<BudgetSummary.OfMonth> byMonth() {
        SortedMap<YearMonth, BigDecimal> sums = new TreeMap<>();
        BigDecimal undated = null;
        for (DatedLine dated : lines) {
            if (dated.from() == null || dated.until() == null) {
                undated = (undated == null ? BigDecimal.ZERO : undated).add(dated.line().amount());
            } else {
                monthly(dated.line().amount(), dated.from(), dated.until(), Amounts.digits(currency))
                        .forEach((month, amount) -> sums.merge(month, amount, BigDecimal::add));
            }
        }
        List<BudgetSummary.OfMonth> parts = new ArrayList<>();
        BigDecimal cumulative = BigDecimal.ZERO;
        for (Map.Entry<YearMonth, BigDecimal> sum : sums.entrySet()) {
            cumulative = cumulative.add(sum.getValue());
            parts.add(new BudgetSummary.OfMonth(sum.getKey().toString(), Amounts.plain(sum.getValue()),
                    Amounts.plain(cumulative)));
        }
        if (undated != null) {
            parts.add(new BudgetSummary.OfMonth(null, Amounts.plain(undated), total));
        }
        return parts;
    }

    /** An amount that is spent evenly over calendar days, by months. */
    static SortedMap<YearMonth, BigDecimal> monthly(BigDecimal amount, LocalDate from, LocalDate until, int digits) {
        List<YearMonth> months = new ArrayList<>();
        List<BigDecimal> days = new ArrayList<>();
        YearMonth last = YearMonth.from(until);
        for (YearMonth month = YearMonth.from(from); !month.isAfter(last); month = month.plusMonths(1)) {
            LocalDate first = month.atDay(1).isBefore(from) ? from : month.atDay(1);
            LocalDate end = month.atEndOfMonth().isAfter(until) ? until : month.atEndOfMonth();
            months.add(month);
            days.add(BigDecimal.valueOf(end.toEpochDay() - first.toEpochDay() + 1));
        }
        List<BigDecimal> parts = Shares.split(amount, days, digits);
        SortedMap<YearMonth, BigDecimal> sums = new TreeMap<>();
        for (int i = 0; i < months.size(); i++) {
            sums.put(months.get(i), parts.get(i));
        }
        return sums;
    }

    private List<@Nullable BigDecimal> percents(List<BigDecimal> amounts) {
        if (total.signum() == 0) {
            return amounts.stream().<@Nullable BigDecimal> map(amount -> null).toList();
        }
        return new ArrayList<>(Shares.split(ALL, amounts, 1));
    }

    private static <T> @Nullable T of(@Nullable StepView step, Function<StepView, T> part) {
        return step == null ? null : part.apply(step);
    }
}
