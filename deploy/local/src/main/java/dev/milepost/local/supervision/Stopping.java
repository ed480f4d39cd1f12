package dev.milepost.local.supervision;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Stops a process: asks first, kills when it doesn't listen. */
public final class Stopping {

    private Stopping() {
    }

    /** Returns when the process is gone, with those it started. */
    public static void stop(Program program, ProcessHandle process) {
        List<ProcessHandle> children = process.descendants().toList();
        program.askToStop(process);
        if (!gone(process, program.stopLimit())) {
            process.destroyForcibly();
            children.forEach(ProcessHandle::destroyForcibly);
            gone(process, Duration.ofSeconds(5));
        }
    }

    private static boolean gone(ProcessHandle process, Duration within) {
        CompletableFuture<ProcessHandle> exit = process.onExit();
        try {
            exit.get(within.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (ExecutionException e) {
            return !process.isAlive();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return !process.isAlive();
        }
    }
}
