package dev.milepost.roi.simulation;

import java.util.concurrent.atomic.AtomicInteger;

/** How far a simulation is, for others to look at and to end it while it runs. */
public final class Progress {
    private final AtomicInteger drawn = new AtomicInteger();
    private volatile boolean cancelled;

    /** Samples drawn so far. */
    public int drawn() {
        return drawn.get();
    }

    /** Ends the simulation without a result, after the chunks that are just being drawn. */
    public void cancel() {
        cancelled = true;
    }

    boolean isCancelled() {
        return cancelled;
    }

    void add(int samples) {
        drawn.addAndGet(samples);
    }
}
