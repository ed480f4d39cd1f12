package dev.milepost.plan.baseline;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import dev.milepost.plan.baseline.BaselineComparison.Change;
import dev.milepost.plan.baseline.BaselineComparison.OfBudget;
import dev.milepost.plan.baseline.BaselineComparison.OfCategory;
import dev.milepost.plan.baseline.BaselineComparison.OfLine;
import dev.milepost.plan.budget.BudgetCategory;
import dev.milepost.plan.money.Amounts;

/** Compares the budgets of two copies of a plan. */
final class BudgetComparing {

    private static final Map<String, Function<LineCopy, @Nullable Object>> FIELDS = lineFields();

    private final PlanCopy from;
    private final PlanCopy to;
    private final boolean comparable;

    BudgetComparing(PlanCopy from, PlanCopy to) {
        this.from = from;
        this.to = to;
        this.comparable = from.currency().equals(to.currency());
    }

    OfBudget budget() {
        return new OfBudget(difference(from.budget(), to.budget()), comparable ? null
                : "One budget is in %s, the other in %s: amounts of different currencies have no difference."
                        .formatted(from.currency(), to.currency()),
                byCategory(), lines());
    }

    private @Nullable BigDecimal difference(BigDecimal before, BigDecimal after) {
        return comparable ? Amounts.plain(after.subtract(before)) : null;
    }

    private List<OfCategory> byCategory() {
        Map<BudgetCategory, BigDecimal> before = sums(from);
        Map<BudgetCategory, BigDecimal> after = sums(to);
        TreeSet<BudgetCategory> categories = new TreeSet<>(before.keySet());
        categories.addAll(after.keySet());
        return categories.stream().map(category -> category(category, before.getOrDefault(category, BigDecimal.ZERO),
                after.getOrDefault(category, BigDecimal.ZERO))).toList();
    }

    private OfCategory category(BudgetCategory category, BigDecimal before, BigDecimal after) {
        return new OfCategory(category, Amounts.plain(before), Amounts.plain(after), difference(before, after));
    }

    private static Map<BudgetCategory, BigDecimal> sums(PlanCopy copy) {
        Map<BudgetCategory, BigDecimal> sums = new EnumMap<>(BudgetCategory.class);
        copy.lines().forEach(line -> sums.merge(line.category(), line.amount(), BigDecimal::add));
        return sums;
    }

    private List<OfLine> lines() {
        Map<UUID, LineCopy> before = new LinkedHashMap<>();
        from.lines().forEach(line -> before.put(line.budgetLineId(), line));
        List<OfLine> lines = new ArrayList<>();
        to.lines().forEach(line -> lines.add(line(before.remove(line.budgetLineId()), line)));
        before.values().forEach(line -> lines.add(line(line, null)));
        return lines;
    }

    private OfLine line(@Nullable LineCopy was, @Nullable LineCopy is) {
        LineCopy any = Objects.requireNonNull(is == null ? was : is, "one of the two");
        List<String> fields = was == null || is == null ? List.of() : Comparing.fields(FIELDS, was, is);
        Change change = was == null ? Change.ADDED
                : is == null ? Change.DELETED
                        : Comparing.change(fields, List.of("from", "until"));
        return new OfLine(any.budgetLineId(), any.name(), change, fields,
                difference(was == null ? BigDecimal.ZERO : was.amount(), is == null ? BigDecimal.ZERO : is.amount()), was, is);
    }

    private static Map<String, Function<LineCopy, @Nullable Object>> lineFields() {
        Map<String, Function<LineCopy, @Nullable Object>> fields = new LinkedHashMap<>();
        fields.put("amount", line -> line.amount().stripTrailingZeros());
        fields.put("from", LineCopy::from);
        fields.put("until", LineCopy::until);
        fields.put("category", LineCopy::category);
        fields.put("name", LineCopy::name);
        fields.put("stepId", LineCopy::stepId);
        fields.put("taskId", LineCopy::taskId);
        return fields;
    }
}
