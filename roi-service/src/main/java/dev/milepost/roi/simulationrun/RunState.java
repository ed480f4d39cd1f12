package dev.milepost.roi.simulationrun;

/** How far a simulation is that runs behind the request. */
public enum RunState {
    /** No replica has begun it. */
    WAITING,
    /** It is being drawn. */
    RUNNING,
    /** Its result is there. */
    COMPLETED,
    /** It was ended before it had a result. */
    CANCELLED,
    /** It came to no result. */
    FAILED;

    boolean hasEnded() {
        return this != WAITING && this != RUNNING;
    }
}
