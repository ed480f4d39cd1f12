package dev.milepost.roi.cashflow;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * When what was paid has come back, in months from the first flow that is negative.
 *
 * @param firstCross when the running total first reaches zero again
 * @param stays when it reaches zero for good: later than {@code firstCross} where flows turn negative again
 * @param turns where that happens; empty where it doesn't
 */
public record Payback(Figure firstCross, Figure stays, Turns turns) {
    /** Of the largest flow: less than that is what discounting to 50 digits leaves of a running total of 0. */
    private static final BigDecimal NOISE = new BigDecimal("1E-40");

    /**
     * @param start index of the first flow that is negative
     * @param first at which the running total first reaches zero again
     * @param last at which it does so for good
     */
    public record Turns(Optional<Integer> start, Optional<Turn> first, Optional<Turn> last) {
        private static final Turns NONE = new Turns(Optional.empty(), Optional.empty(), Optional.empty());
    }

    /**
     * A flow by which the running total reaches zero.
     *
     * @param index of the flow
     * @param before the running total before it, below 0
     * @param used the part of the flow that was needed, and with even flows of the stretch since the one before; 1 where flows
     *        come all at once
     * @param month in which it is reached, counted from the first flow
     */
    public record Turn(int index, BigDecimal before, BigDecimal used, BigDecimal month) {
    }

    /**
     * @param flows in order of time
     * @param months when each flow is complete; the same length
     * @param interpolated whether a flow comes in evenly since the one before, or all at once
     */
    static Payback of(List<BigDecimal> flows, List<BigDecimal> months, boolean interpolated) {
        BigDecimal noise = flows.stream().map(BigDecimal::abs).reduce(BigDecimal.ZERO, BigDecimal::max).multiply(NOISE);
        Optional<Integer> start = IntStream.range(0, flows.size()).boxed()
                .filter(i -> flows.get(i).signum() < 0).findFirst();
        if (start.isEmpty()) {
            Figure none = Figure.without(Absence.NO_NEGATIVE_FLOW);
            return new Payback(none, none, Turns.NONE);
        }
        List<Turn> turns = new ArrayList<>();
        BigDecimal total = BigDecimal.ZERO;
        boolean wasNegative = false;
        for (int i = 0; i < flows.size(); i++) {
            BigDecimal before = total;
            total = total.add(flows.get(i));
            if (total.abs().compareTo(noise) < 0) {
                total = BigDecimal.ZERO;
            }
            if (before.signum() < 0 && total.signum() >= 0) {
                turns.add(turn(i, before, flows.get(i), months, interpolated));
            }
            wasNegative |= total.signum() < 0;
        }
        if (!wasNegative) {
            return new Payback(Figure.of(BigDecimal.ZERO), Figure.of(BigDecimal.ZERO),
                    new Turns(start, Optional.empty(), Optional.empty()));
        }
        Optional<Turn> first = turns.stream().findFirst();
        Optional<Turn> last = total.signum() < 0 || turns.isEmpty() ? Optional.empty() : Optional.of(turns.getLast());
        BigDecimal from = months.get(start.get());
        return new Payback(since(from, first), since(from, last), new Turns(start, first, last));
    }

    private static Figure since(BigDecimal start, Optional<Turn> turn) {
        return turn.map(at -> Figure.of(at.month().subtract(start))).orElseGet(() -> Figure.without(Absence.NEVER));
    }

    private static Turn turn(int index, BigDecimal before, BigDecimal flow, List<BigDecimal> months, boolean interpolated) {
        BigDecimal to = months.get(index);
        if (!interpolated) {
            return new Turn(index, before, BigDecimal.ONE, to);
        }
        BigDecimal used = before.negate().divide(flow, Discounting.EXACT);
        BigDecimal left = BigDecimal.ONE.subtract(used).multiply(to.subtract(months.get(index - 1)), Discounting.EXACT);
        return new Turn(index, before, used, to.subtract(left));
    }
}
