package dev.milepost.local.supervision;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Which process belongs to which name, so that those are found again whose supervisor was killed. */
public final class PidFiles {

    /** The supervisor's own name. */
    public static final String SUPERVISOR = "supervisor";

    // The start time of a process is counted in ticks since boot and moves a little when the clock is set.
    private static final Duration TOLERANCE = Duration.ofSeconds(3);

    private final Path run;

    /** @param run the folder of the files */
    public PidFiles(Path run) {
        this.run = run;
    }

    void write(String name, ProcessHandle process) throws IOException {
        Files.writeString(file(name), process.pid() + " " + startOf(process).toEpochMilli() + "\n");
    }

    void remove(String name) throws IOException {
        Files.deleteIfExists(file(name));
    }

    /** The living process of this name; a process that merely got the same number later isn't it. */
    public Optional<ProcessHandle> living(String name) {
        try {
            List<String> parts = List.of(Files.readString(file(name)).trim().split(" "));
            Instant started = Instant.ofEpochMilli(Long.parseLong(parts.get(1)));
            return ProcessHandle.of(Long.parseLong(parts.getFirst())).filter(Running::is)
                    .filter(process -> Duration.between(startOf(process), started).abs().compareTo(TOLERANCE) <= 0);
        } catch (IOException | NumberFormatException | IndexOutOfBoundsException e) {
            return Optional.empty();
        }
    }

    private static Instant startOf(ProcessHandle process) {
        return process.info().startInstant().orElse(Instant.EPOCH);
    }

    private Path file(String name) {
        return run.resolve(name + ".pid");
    }
}
