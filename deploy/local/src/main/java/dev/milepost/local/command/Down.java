package dev.milepost.local.command;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import dev.milepost.local.Installation;
import dev.milepost.local.supervision.PidFiles;
import dev.milepost.local.supervision.Program;
import dev.milepost.local.supervision.Running;
import dev.milepost.local.supervision.Stopping;

/** Stops the platform, also what a killed supervisor left behind. */
final class Down {

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final PidFiles pidFiles;
    private final Platform platform;

    Down(Installation installation, Platform platform) {
        this.pidFiles = new PidFiles(installation.run());
        this.platform = platform;
    }

    /** Whether there was anything to stop. */
    boolean run() throws InterruptedException {
        Optional<ProcessHandle> supervisor = pidFiles.living(PidFiles.SUPERVISOR);
        if (supervisor.isPresent()) {
            System.out.println("Stopping the services, then Keycloak, then PostgreSQL ...");
            supervisor.get().destroy();
            if (!Running.endsWithin(supervisor.get(), PATIENCE)) {
                supervisor.get().destroyForcibly();
                Running.endsWithin(supervisor.get(), Duration.ofSeconds(5));
            }
        }
        boolean orphans = stopOrphans();
        return supervisor.isPresent() || orphans;
    }

    /** Stops programs that run without a supervisor; whether there were any. */
    boolean stopOrphans() throws InterruptedException {
        Map<Integer, List<Program>> orphans = new TreeMap<>(java.util.Comparator.reverseOrder());
        for (Program program : platform.programs()) {
            if (pidFiles.living(program.name()).isPresent()) {
                orphans.computeIfAbsent(program.layer(), layer -> new java.util.ArrayList<>()).add(program);
            }
        }
        if (orphans.isEmpty()) {
            return false;
        }
        System.out.printf("The supervisor was killed and left %d processes behind; stopping them first ...%n",
                orphans.values().stream()
                        .mapToInt(List::size).sum());
        for (List<Program> layer : orphans.values()) {
            List<Thread> stopping = layer.stream()
                    .map(program -> Thread.ofPlatform().start(() -> pidFiles.living(program.name())
                            .ifPresent(process -> Stopping.stop(program, process))))
                    .toList();
            for (Thread thread : stopping) {
                thread.join();
            }
        }
        return true;
    }
}
