package dev.milepost.roi.cashflow;

import java.util.ArrayList;
import java.util.List;

import dev.milepost.roi.cashflow.ExponentialSum.Point;

/**
 * Finds all zeros of an {@link ExponentialSum} between two bounds. A stretch is left alone once the second derivative
 * proves that it holds no zero, or no more than one; otherwise it is halved. What stays undecided at the smallest width
 * is a zero that only touches, or two that are as good as one, and is decided at the extremum.
 */
final class RootSearch {
    /** A root in t = ln(1+r). */
    record Zero(double t, Crossing crossing) {
    }

    /** Between {@code from} and {@code to}; a plain stretch holds no zero unless the signs at its ends differ. */
    private record Stretch(Point from, Point to, boolean plain, double center) {
    }

    static final double LOWEST = -40;
    static final double HIGHEST = 200;
    /** Where the search starts; none is the logarithm of a round rate, which would be likely to be a root. */
    private static final double[] GRID = { LOWEST, -11.3, -3.17, -0.731, -0.0513, 0.0417, 0.0871, 0.4193, 1.217, 3.391,
            9.73, 37.9, HIGHEST };
    /** Stops hostile input: each evaluation costs one exponential per flow. */
    private static final int MOST_EVALUATIONS = 8_000;
    private static final double SMALLEST_TURN = 1e-4;
    /** Of 1 + |t|: from here on every digit counts. */
    private static final double CLOSE = 1e-12;
    /** Off the middle, so that halving does not land on t = 0 and other round values. */
    private static final double SPLIT = 0.4837;

    private final ExponentialSum sum;
    private final List<Stretch> stretches = new ArrayList<>();
    private int evaluations;

    private RootSearch(ExponentialSum sum) {
        this.sum = sum;
    }

    /** All zeros, ascending. */
    static List<Zero> zeros(ExponentialSum sum) {
        RootSearch search = new RootSearch(sum);
        Point from = search.at(GRID[0]);
        for (int i = 1; i < GRID.length; i++) {
            Point to = search.at(GRID[i]);
            search.explore(from, to);
            from = to;
        }
        return search.collect();
    }

    /** The only zero of a sum with one sign change, whose value times exp(center * t) is monotone. */
    static List<Zero> onlyZero(ExponentialSum sum) {
        RootSearch search = new RootSearch(sum);
        Point from = search.at(LOWEST);
        Point to = search.at(HIGHEST);
        if (from.sign() == 0 || from.sign() == to.sign()) {
            return List.of();
        }
        return List.of(search.crossing(from, to));
    }

    private Point at(double t) {
        evaluations++;
        return sum.near(t);
    }

    private void explore(Point from, Point to) {
        double center = (from.meanYears() + to.meanYears()) / 2;
        double scale = Math.max(from.logScale(center), to.logScale(center));
        double fromScale = Math.exp(from.logScale(center) - scale);
        double toScale = Math.exp(to.logScale(center) - scale);
        double width = to.t() - from.t();
        double curvature = Math.max(fromScale * from.curvature(center), toScale * to.curvature(center));
        if (holdsNone(from, to, fromScale, toScale, curvature * width * width / 8)
                || isMonotone(fromScale * from.slope(center), toScale * to.slope(center), curvature * width / 2)) {
            stretches.add(new Stretch(from, to, true, center));
            return;
        }
        double weight = fromScale * (from.positive() + from.negative()) + toScale * (to.positive() + to.negative());
        boolean small = width * Math.sqrt(curvature / weight) < SMALLEST_TURN
                || width < 1e-9 * (1 + Math.abs(from.t()));
        if (small || evaluations >= MOST_EVALUATIONS) {
            stretches.add(new Stretch(from, to, false, center));
            return;
        }
        Point middle = at(from.t() + SPLIT * width);
        if (from.sign() == 0 && middle.sign() == 0 && to.sign() == 0) {
            stretches.add(new Stretch(from, to, false, center));
            return;
        }
        explore(from, middle);
        explore(middle, to);
    }

    private static boolean holdsNone(Point from, Point to, double fromScale, double toScale, double bow) {
        return from.sign() * to.sign() > 0
                && Math.min(fromScale * Math.abs(from.value()), toScale * Math.abs(to.value())) > bow;
    }

    private static boolean isMonotone(double fromSlope, double toSlope, double turn) {
        return fromSlope * toSlope > 0 && Math.min(Math.abs(fromSlope), Math.abs(toSlope)) > turn;
    }

    /** Walks the stretches; points whose sign rounding hides belong to the zero around them. */
    private List<Zero> collect() {
        List<Zero> zeros = new ArrayList<>();
        Point known = stretches.getFirst().from();
        boolean hidden = false;
        for (Stretch stretch : stretches) {
            Point to = stretch.to();
            if (to.sign() == 0) {
                hidden = true;
                continue;
            }
            if (known.sign() != 0) {
                if (known.sign() != to.sign()) {
                    zeros.add(crossing(known, to));
                } else if (hidden || !stretch.plain()) {
                    zeros.addAll(touching(known, to, stretch.center()));
                }
            }
            known = to;
            hidden = false;
        }
        return zeros;
    }

    private Zero crossing(Point from, Point to) {
        Crossing crossing = from.sign() > 0 ? Crossing.FALLING : Crossing.RISING;
        double low = from.t();
        double high = to.t();
        double t = low <= 0.0953 && 0.0953 <= high ? 0.0953 : (low + high) / 2;
        double width = high - low;
        boolean close = false;
        for (int i = 0; i < 200; i++) {
            Point point = close ? sum.at(t) : sum.near(t);
            if (point.value() == 0) {
                return new Zero(t, crossing);
            }
            if (point.value() > 0 == from.sign() > 0) {
                low = t;
            } else {
                high = t;
            }
            double next = point.next();
            boolean inside = next > low && next < high;
            double step = Math.abs(next - t);
            // Once rounding hides the sign, one more step is as near as one can come; so is a last step that hardly moves, since
            // Newton's steps shrink by their square
            if (inside && (point.sign() == 0 || close && step <= CLOSE * (1 + Math.abs(t)))) {
                return new Zero(next, crossing);
            }
            close |= step <= CLOSE * (1 + Math.abs(t));
            // Newton leaves the bracket, or shrinks it too slowly: halve it instead.
            if (!inside || (i % 8 == 7 && high - low > width / 2)) {
                next = (low + high) / 2;
            }
            if (i % 8 == 7) {
                width = high - low;
            }
            if (high - low <= Math.ulp(high) || next == t) {
                return new Zero(next, crossing);
            }
            t = next;
        }
        return new Zero(t, crossing);
    }

    /** Both ends have the same sign: nothing, a zero that touches, or two crossings with the extremum between them. */
    private List<Zero> touching(Point from, Point to, double center) {
        if (from.slope(center) > 0 == to.slope(center) > 0) {
            return List.of();
        }
        double low = from.t();
        double high = to.t();
        for (int i = 0; i < 100 && high - low > Math.ulp(high); i++) {
            double t = (low + high) / 2;
            if (sum.near(t).slope(center) > 0 == from.slope(center) > 0) {
                low = t;
            } else {
                high = t;
            }
        }
        Point extremum = sum.at((low + high) / 2);
        if (extremum.sign() == 0) {
            return List.of(new Zero(extremum.t(), Crossing.TOUCHING));
        }
        if (extremum.sign() == from.sign()) {
            return List.of();
        }
        return List.of(crossing(from, extremum), crossing(extremum, to));
    }
}
