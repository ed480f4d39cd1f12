package dev.milepost.plan.earnedvalue;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

import dev.milepost.plan.money.Amounts;
import dev.milepost.plan.money.Shares;
import dev.milepost.plan.schedule.WorkCalendar;

/**
 * Measures works and overheads on a day. Values are planned by the same method by which they are earned, as otherwise work that
 * goes exactly as planned would look late or early.
 */
public final class Measurement {

    private final WorkCalendar calendar;
    private final LocalDate reportedOn;
    private final List<Work> works;
    private final List<Overhead> overheads;
    private final int digits;

    /**
     * @param reportedOn the day on which the reported percentages were true
     * @param digits decimals of the currency
     */
    public Measurement(WorkCalendar calendar, LocalDate reportedOn, List<Work> works, List<Overhead> overheads, int digits) {
        this.calendar = calendar;
        this.reportedOn = reportedOn;
        this.works = List.copyOf(works);
        this.overheads = List.copyOf(overheads);
        this.digits = digits;
    }

    /** Without any work there is no progress to measure. */
    public boolean isMeasurable() {
        return !works.isEmpty();
    }

    /** The budget at completion. */
    public BigDecimal budget() {
        return Amounts.plain(Amounts.sum(budgets()));
    }

    /** What each work and overhead contributes on a day; the values add up to the rounded sums. */
    public List<Part> parts(LocalDate on) {
        List<BigDecimal> budgets = budgets();
        List<BigDecimal> planned = fractions(work -> work.plannedBy(on, calendar));
        List<BigDecimal> earned = fractions(work -> work.earnedBy(on, reportedOn, calendar));
        List<BigDecimal> plannedValues = Shares.rounded(products(budgets, planned), digits);
        List<BigDecimal> earnedValues = Shares.rounded(products(budgets, earned), digits);
        List<String> keys = Stream.concat(works.stream().map(Work::key), overheads.stream().map(Overhead::key)).toList();
        List<Part> parts = new ArrayList<>();
        for (int i = 0; i < keys.size(); i++) {
            parts.add(new Part(keys.get(i), budgets.get(i), planned.get(i), earned.get(i), plannedValues.get(i),
                    earnedValues.get(i)));
        }
        return parts;
    }

    /** The planned value at the end of a day, not rounded. */
    public BigDecimal plannedValue(LocalDate on) {
        return Amounts.sum(products(budgets(), fractions(work -> work.plannedBy(on, calendar))));
    }

    /** The earned value at the end of a day, not rounded. */
    public BigDecimal earnedValue(LocalDate on) {
        return Amounts.sum(products(budgets(), fractions(work -> work.earnedBy(on, reportedOn, calendar))));
    }

    private List<BigDecimal> budgets() {
        return Stream.concat(works.stream().map(Work::budget), overheads.stream().map(Overhead::budget)).toList();
    }

    private List<BigDecimal> fractions(Function<Work, BigDecimal> fraction) {
        List<BigDecimal> fractions = new ArrayList<>(works.stream().map(fraction).toList());
        Average all = new Average();
        Map<String, Average> groups = new HashMap<>();
        for (int i = 0; i < works.size(); i++) {
            all.add(works.get(i).size(), fractions.get(i));
            for (String group : works.get(i).groups()) {
                groups.computeIfAbsent(group, none -> new Average()).add(works.get(i).size(), fractions.get(i));
            }
        }
        for (Overhead overhead : overheads) {
            fractions.add((overhead.group() == null ? all : groups.getOrDefault(overhead.group(), all)).value());
        }
        return fractions;
    }

    /** An average by size; of works without any size, a plain one. */
    private static final class Average {

        private BigDecimal sized = BigDecimal.ZERO;
        private BigDecimal sizes = BigDecimal.ZERO;
        private BigDecimal sum = BigDecimal.ZERO;
        private int count;

        void add(BigDecimal size, BigDecimal fraction) {
            sized = sized.add(size.multiply(fraction));
            sizes = sizes.add(size);
            sum = sum.add(fraction);
            count++;
        }

        BigDecimal value() {
            if (sizes.signum() > 0) {
                return sized.divide(sizes, MathContext.DECIMAL128);
            }
            return count == 0 ? BigDecimal.ZERO : sum.divide(BigDecimal.valueOf(count), MathContext.DECIMAL128);
        }
    }

    private static List<BigDecimal> products(List<BigDecimal> budgets, List<BigDecimal> fractions) {
        List<BigDecimal> products = new ArrayList<>();
        for (int i = 0; i < budgets.size(); i++) {
            products.add(budgets.get(i).multiply(fractions.get(i)));
        }
        return products;
    }
}
