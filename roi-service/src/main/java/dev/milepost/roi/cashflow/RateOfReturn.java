package dev.milepost.roi.cashflow;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * Internal rate of return: every rate at which the present value of the flows is zero, and the one that is meant.
 *
 * <p>
 * Solved in t = ln(1+r) between -40 and 200, so rates from -100 % + 10^-17 to 10^86 are found. Of several roots the
 * value is the one where the present value falls through zero nearest to 10 %, measured in t, among rates whose 1+r
 * lies between 1/10,000 and 10,000.
 *
 * @param roots ascending
 */
public record RateOfReturn(Status status, Optional<Root> root, List<Root> roots) {

    /** Why there is a value, or why there is none. */
    public enum Status {
        /** There is one rate. */
        UNIQUE,
        /** There are several; {@link RateOfReturn#root()} is chosen by the rule above. */
        MULTIPLE,
        /** Money flows both ways, yet at no rate in the searched range is the present value zero. */
        NO_REAL_ROOT,
        /** Money flows one way only. */
        NO_SIGN_CHANGE,
        /** All flows fall on one date. */
        SINGLE_DATE
    }

    /**
     * One rate at which the present value is zero.
     *
     * @param rate as a fraction, per period or per year
     * @param onePlusRate 1 + rate to full precision, also where the rate is as good as -100 %
     */
    public record Root(double rate, double onePlusRate, Crossing crossing) {
        private static Root of(RootSearch.Zero zero) {
            return new Root(Math.expm1(zero.t()), Math.exp(zero.t()), zero.crossing());
        }

        private double distanceFromTenPercent() {
            return Math.abs(Math.log(onePlusRate) - TEN_PERCENT);
        }

        private boolean isPlausible() {
            return Math.abs(Math.log(onePlusRate)) <= PLAUSIBLE;
        }
    }

    private static final double TEN_PERCENT = Math.log(1.1);
    private static final double PLAUSIBLE = Math.log(10_000);

    /** Rate per period of evenly spaced flows; the same for every timing convention. */
    public static RateOfReturn of(List<BigDecimal> flows) {
        TreeMap<Long, BigDecimal> byPeriod = new TreeMap<>();
        for (int i = 0; i < flows.size(); i++) {
            byPeriod.put((long) i, flows.get(i));
        }
        return solve(byPeriod, 1);
    }

    /** Rate per year of dated flows; their order is irrelevant, those of one day count as one. */
    public static RateOfReturn ofDated(List<DatedFlow> flows, DayCount dayCount) {
        Optional<LocalDate> earliest = flows.stream().map(DatedFlow::on).min(LocalDate::compareTo);
        if (earliest.isEmpty()) {
            return without(Status.NO_SIGN_CHANGE);
        }
        if (isOneDate(flows)) {
            return without(Status.SINGLE_DATE);
        }
        TreeMap<Long, BigDecimal> byDay = new TreeMap<>();
        flows.forEach(flow -> byDay.merge(dayCount.units(earliest.get(), flow.on()), flow.amount(), BigDecimal::add));
        return solve(byDay, dayCount.unit());
    }

    private static boolean isOneDate(List<DatedFlow> flows) {
        if (flows.stream().map(DatedFlow::on).distinct().count() == 1) {
            return true;
        }
        List<DatedFlow> paid = flows.stream().filter(flow -> flow.amount().signum() != 0).toList();
        return paid.stream().map(DatedFlow::on).distinct().count() == 1
                && paid.stream().map(flow -> flow.amount().signum()).distinct().count() == 2;
    }

    private static RateOfReturn solve(TreeMap<Long, BigDecimal> flows, int unit) {
        flows.values().removeIf(amount -> amount.signum() == 0);
        int changes = signChanges(List.copyOf(flows.values()));
        if (changes == 0) {
            return without(Status.NO_SIGN_CHANGE);
        }
        ExponentialSum sum = sumOf(flows, unit);
        List<RootSearch.Zero> zeros = changes == 1 ? RootSearch.onlyZero(sum) : RootSearch.zeros(sum);
        List<Root> roots = zeros.stream().map(Root::of).toList();
        return switch (roots.size()) {
            case 0 -> without(Status.NO_REAL_ROOT);
            case 1 -> new RateOfReturn(Status.UNIQUE, Optional.of(roots.getFirst()), roots);
            default -> new RateOfReturn(Status.MULTIPLE, Optional.of(chosen(roots)), roots);
        };
    }

    private static int signChanges(List<BigDecimal> amounts) {
        int changes = 0;
        for (int i = 1; i < amounts.size(); i++) {
            if (amounts.get(i).signum() != amounts.get(i - 1).signum()) {
                changes++;
            }
        }
        return changes;
    }

    private static ExponentialSum sumOf(TreeMap<Long, BigDecimal> flows, int unit) {
        double largest = flows.values().stream().mapToDouble(amount -> Math.abs(amount.doubleValue())).max().orElseThrow();
        long first = flows.firstKey();
        double[] years = new double[flows.size()];
        double[] amounts = new double[flows.size()];
        int i = 0;
        for (Map.Entry<Long, BigDecimal> flow : flows.entrySet()) {
            years[i] = (double) (flow.getKey() - first) / unit;
            amounts[i] = flow.getValue().doubleValue() / largest;
            i++;
        }
        return new ExponentialSum(years, amounts);
    }

    private static Root chosen(List<Root> roots) {
        Predicate<Root> falling = root -> root.crossing() == Crossing.FALLING;
        List<Predicate<Root>> preferences = new ArrayList<>();
        preferences.add(falling.and(Root::isPlausible));
        preferences.add(Root::isPlausible);
        preferences.add(root -> true);
        for (Predicate<Root> preference : preferences) {
            Optional<Root> nearest = roots.stream().filter(preference)
                    .min(Comparator.comparingDouble(Root::distanceFromTenPercent));
            if (nearest.isPresent()) {
                return nearest.get();
            }
        }
        throw new IllegalArgumentException("No root to choose from");
    }

    private static RateOfReturn without(Status status) {
        return new RateOfReturn(status, Optional.empty(), List.of());
    }
}
