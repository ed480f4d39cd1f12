package dev.milepost.local.supervision;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;

/** Whether processes still run that this one didn't start. */
public final class Running {

    private static final Duration LOOK = Duration.ofMillis(50);

    private Running() {
    }

    /**
     * Whether the process runs. One that has ended and whose parent hasn't asked for its exit code (in a container often nobody
     * ever does)
     * counts as alive for Java, and doesn't here.
     */
    public static boolean is(ProcessHandle process) {
        return process.isAlive() && !isZombie(process);
    }

    /** Whether it ended within this time. */
    public static boolean endsWithin(ProcessHandle process, Duration patience) {
        Instant limit = Instant.now().plus(patience);
        try {
            while (is(process)) {
                if (Instant.now().isAfter(limit)) {
                    return false;
                }
                Thread.sleep(LOOK);
            }
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return !is(process);
        }
    }

    private static boolean isZombie(ProcessHandle process) {
        try {
            // "1234 (name) Z ...", where the name may have any character
            String stat = Files.readString(Path.of("/proc", Long.toString(process.pid()), "stat"));
            return stat.startsWith(" Z ", stat.lastIndexOf(')') + 1);
        } catch (IOException notLinuxOrGone) {
            return false;
        }
    }
}
