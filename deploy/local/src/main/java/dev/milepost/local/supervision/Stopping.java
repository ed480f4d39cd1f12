package dev.milepost.local.supervision;

import java.time.Duration;
import java.util.List;

/** Stops a process: asks first, kills when it doesn't listen. */
public final class Stopping {

    private Stopping() {
    }

    /** Returns when the process is gone, with those it started. */
    public static void stop(Program program, ProcessHandle process) {
        List<ProcessHandle> children = process.descendants().toList();
        program.askToStop(process);
        if (!Running.endsWithin(process, program.stopLimit())) {
            process.destroyForcibly();
            children.forEach(ProcessHandle::destroyForcibly);
            Running.endsWithin(process, Duration.ofSeconds(5));
        }
    }
}
