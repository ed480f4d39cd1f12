package dev.milepost.plan.simulation;

/** An estimate by three points, in working days. */
public record ThreePoint(double optimistic, double likely, double pessimistic) {

    /** @throws IllegalArgumentException where they are negative or out of order */
    public ThreePoint {
        if (!(0 <= optimistic && optimistic <= likely && likely <= pessimistic)) {
            throw new IllegalArgumentException("Three points must be 0 or more and in order, not " + optimistic + ", " + likely
                    + ", " + pessimistic);
        }
    }

    public static ThreePoint certain(double days) {
        return new ThreePoint(days, days, days);
    }

    boolean isCertain() {
        return optimistic == pessimistic;
    }
}
