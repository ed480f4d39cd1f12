package dev.milepost.local.command;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import dev.milepost.local.Installation;
import dev.milepost.local.Port;
import dev.milepost.local.supervision.Footprint;
import dev.milepost.local.supervision.PidFiles;
import dev.milepost.local.supervision.PlatformStatus;
import dev.milepost.local.supervision.Program;
import dev.milepost.local.supervision.ProgramStatus;

/** Shows what runs, since when, how often it had to be started again and how much memory it holds. */
final class Status {

    private static final String ROW = "%-20s %-18s %8s %9s %9s %10s  %s%n";

    private final Installation installation;
    private final Platform platform;

    Status(Installation installation, Platform platform) {
        this.installation = installation;
        this.platform = platform;
    }

    /** Whether everything is ready. */
    boolean run() {
        PidFiles pidFiles = new PidFiles(installation.run());
        Optional<ProcessHandle> supervisor = pidFiles.living(PidFiles.SUPERVISOR);
        Optional<PlatformStatus> status = PlatformStatus.read(installation.run());
        if (supervisor.isEmpty() || status.isEmpty()) {
            List<String> orphans = platform.programs().stream().map(Program::name)
                    .filter(name -> pidFiles.living(name).isPresent()).toList();
            System.out.println(orphans.isEmpty() ? "Milepost isn't running; start it with ./milepost up."
                    : "The supervisor was killed; still running: %s. ./milepost up or ./milepost down puts that right."
                            .formatted(String.join(", ", orphans)));
            return false;
        }
        System.out.printf(ROW, "PROGRAM", "STATE", "PROCESS", "UPTIME", "RESTARTS", "MEMORY", "ADDRESS");
        long total = row("supervisor", "ready", supervisor.get(), status.get().since(), 0, "");
        for (ProgramStatus program : status.get().programs()) {
            String address = platform.programs().stream().filter(candidate -> candidate.name().equals(program.name()))
                    .findFirst()
                    .flatMap(Program::port).map(Status::address).orElse("");
            Optional<ProcessHandle> process = program.pid() == 0 ? Optional.empty() : ProcessHandle.of(program.pid());
            total += row(program.name(), program.state().words(), process.orElse(null), program.since(), program.restarts(),
                    address);
            if (program.lastEnd() != null) {
                System.out.printf("%-20s last time it %s; log: %s%n", "", program.lastEnd(), installation.log(program.name()));
            }
        }
        System.out.printf(ROW, "total", "", "", "", "", megabytes(total), "");
        return status.get().allReady();
    }

    private static long row(String name, String state, @Nullable ProcessHandle process, long since, int restarts,
            String address) {
        long bytes = process == null ? 0 : name.equals("supervisor") ? Footprint.ofOnly(process) : Footprint.of(process);
        System.out.printf(ROW, name, state, process == null ? "-" : Long.toString(process.pid()),
                process == null ? "-" : uptime(since),
                restarts, megabytes(bytes), address);
        return bytes;
    }

    private static String address(Port port) {
        return port == Port.POSTGRES ? Port.HOST + ":" + port.number() : port.http().toString();
    }

    private static String uptime(long since) {
        Duration up = Duration.between(Instant.ofEpochMilli(since), Instant.now());
        return up.toHours() > 0 ? "%d h %d min".formatted(up.toHours(), up.toMinutesPart())
                : up.toMinutes() > 0 ? "%d min %d s".formatted(up.toMinutes(), up.toSecondsPart())
                        : "%d s".formatted(up.toSeconds());
    }

    private static String megabytes(long bytes) {
        return String.format(Locale.ROOT, "%d MB", bytes >> 20);
    }
}
