package dev.milepost.roi.cashflow;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
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
        Flows kept = new Flows(flows.size());
        for (int i = 0; i < flows.size(); i++) {
            kept.add(i, flows.get(i));
        }
        return solve(kept, 1);
    }

    /** Rate per year of dated flows; their order is irrelevant, those of one day count as one. */
    public static RateOfReturn ofDated(List<DatedFlow> flows, DayCount dayCount) {
        if (flows.isEmpty()) {
            return without(Status.NO_SIGN_CHANGE);
        }
        if (isOneDate(flows)) {
            return without(Status.SINGLE_DATE);
        }
        LocalDate earliest = flows.getFirst().on();
        for (DatedFlow flow : flows) {
            earliest = flow.on().isBefore(earliest) ? flow.on() : earliest;
        }
        // Sorted with their places below them, which is several times as fast as a map by day
        long[] order = new long[flows.size()];
        for (int i = 0; i < order.length; i++) {
            order[i] = Math.addExact(Math.multiplyExact(dayCount.units(earliest, flows.get(i).on()), order.length), i);
        }
        Arrays.sort(order);
        Flows kept = new Flows(order.length);
        for (int i = 0; i < order.length;) {
            long unit = order[i] / order.length;
            BigDecimal amount = flows.get((int) (order[i] % order.length)).amount();
            for (i++; i < order.length && order[i] / order.length == unit; i++) {
                amount = amount.add(flows.get((int) (order[i] % order.length)).amount());
            }
            kept.add(unit, amount);
        }
        return solve(kept, dayCount.unit());
    }

    /** All flows fall on one day, or those that aren't 0 do and go both ways. */
    private static boolean isOneDate(List<DatedFlow> flows) {
        LocalDate only = flows.getFirst().on();
        boolean one = true;
        LocalDate paid = null;
        boolean onePaid = true;
        boolean in = false;
        boolean out = false;
        for (DatedFlow flow : flows) {
            int sign = flow.amount().signum();
            one &= flow.on().equals(only);
            if (sign != 0) {
                onePaid &= paid == null || flow.on().equals(paid);
                paid = flow.on();
                in |= sign > 0;
                out |= sign < 0;
            }
            if (!one && !onePaid) {
                return false;
            }
        }
        return one || in && out;
    }

    private static RateOfReturn solve(Flows flows, int perYear) {
        if (flows.signChanges == 0) {
            return without(Status.NO_SIGN_CHANGE);
        }
        ExponentialSum sum = flows.sum(perYear);
        List<RootSearch.Zero> zeros = flows.signChanges == 1 ? RootSearch.onlyZero(sum) : RootSearch.zeros(sum);
        List<Root> roots = zeros.stream().map(Root::of).toList();
        return switch (roots.size()) {
            case 0 -> without(Status.NO_REAL_ROOT);
            case 1 -> new RateOfReturn(Status.UNIQUE, Optional.of(roots.getFirst()), roots);
            default -> new RateOfReturn(Status.MULTIPLE, Optional.of(chosen(roots)), roots);
        };
    }

    /** The flows that aren't 0, by ascending time. */
    private static final class Flows {
        private final long[] units;
        private final double[] amounts;
        private int count;
        private int signChanges;

        private Flows(int most) {
            units = new long[most];
            amounts = new double[most];
        }

        private void add(long unit, BigDecimal amount) {
            int sign = amount.signum();
            if (sign == 0) {
                return;
            }
            if (count > 0 && sign > 0 != amounts[count - 1] > 0) {
                signChanges++;
            }
            units[count] = unit;
            amounts[count] = amount.doubleValue();
            count++;
        }

        private ExponentialSum sum(int perYear) {
            double largest = 0;
            for (int i = 0; i < count; i++) {
                largest = Math.max(largest, Math.abs(amounts[i]));
            }
            long[] since = new long[count];
            double[] scaled = new double[count];
            for (int i = 0; i < count; i++) {
                since[i] = units[i] - units[0];
                scaled[i] = amounts[i] / largest;
            }
            return new ExponentialSum(since, perYear, scaled);
        }
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
