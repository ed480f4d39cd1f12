package dev.milepost.local.command;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import dev.milepost.local.Installation;
import dev.milepost.local.JavaCommand;
import dev.milepost.local.PlatformProblem;
import dev.milepost.local.Port;
import dev.milepost.local.Unpacking;
import dev.milepost.local.supervision.PidFiles;
import dev.milepost.local.supervision.PlatformStatus;
import dev.milepost.local.supervision.Program;
import dev.milepost.local.supervision.ProgramStatus;
import dev.milepost.local.supervision.Running;

/** Starts the platform in the background and waits until all of it answers. */
final class Up {

    private static final long NEEDED_BYTES = 1L << 30;
    private static final long LONGEST_LOG_BYTES = 20L << 20;
    private static final Duration PATIENCE = Duration.ofMinutes(6);
    private static final int LINES_OF_A_LOG = 15;

    private final Installation installation;
    private final PidFiles pidFiles;

    Up(Installation installation) {
        this.installation = installation;
        this.pidFiles = new PidFiles(installation.run());
    }

    void run(boolean fresh) throws IOException, InterruptedException {
        Instant begun = Instant.now();
        installation.createFolders();
        Optional<ProcessHandle> running = pidFiles.living(PidFiles.SUPERVISOR);
        if (fresh) {
            new Down(installation, new Platform(installation)).run();
            forgetData();
            running = Optional.empty();
        } else if (running.isPresent() && PlatformStatus.read(installation.run()).map(PlatformStatus::allReady).orElse(false)) {
            System.out.println("Milepost is up already; nothing to do.");
            printAddresses();
            return;
        }
        ProcessHandle supervisor = running.isPresent() ? running.get() : start();
        follow(supervisor);
        System.out.printf("Milepost is up after %.0f s.%n", Duration.between(begun, Instant.now()).toMillis() / 1000.0);
        printAddresses();
    }

    private ProcessHandle start() throws IOException, InterruptedException {
        Platform platform = new Platform(installation);
        new Down(installation, platform).stopOrphans();
        Ports.requireFree();
        requireSpace();
        platform.unpack();
        platform.prepareData();
        for (Program program : platform.programs()) {
            rotate(installation.log(program.name()));
        }
        rotate(installation.log(PidFiles.SUPERVISOR));
        Files.deleteIfExists(installation.run().resolve("status.json"));
        return startSupervisor();
    }

    /** In a session of its own where the system can, so that neither Ctrl-C nor a closed terminal reaches it. */
    private ProcessHandle startSupervisor() throws IOException {
        return new ProcessBuilder(supervisorCommand(installation)).redirectInput(Redirect.from(Path.of("/dev/null").toFile()))
                .redirectErrorStream(true)
                .redirectOutput(Redirect.appendTo(installation.log(PidFiles.SUPERVISOR).toFile())).start().toHandle();
    }

    /** It starts all programs, so it must know where they listen: what is moved here is moved there. */
    static List<String> supervisorCommand(Installation installation) {
        List<String> command = new ArrayList<>(List.of("sh", "-c",
                "trap '' INT HUP; if command -v setsid >/dev/null 2>&1; then exec setsid \"$@\"; else exec \"$@\"; fi", "sh"));
        command.addAll(JavaCommand.small("supervisor", 48));
        command.addAll(List.of("-Dmilepost.root=" + installation.root(), "-Dmilepost.state=" + installation.state(),
                Port.option(), "-cp", System.getProperty("java.class.path"), Main.class.getName(), "supervise"));
        return command;
    }

    private void follow(ProcessHandle supervisor) throws IOException, InterruptedException {
        Instant limit = Instant.now().plus(PATIENCE);
        Set<String> told = new HashSet<>();
        while (Instant.now().isBefore(limit)) {
            // Asked before the file is read: what it wrote last is then surely seen
            boolean alive = Running.is(supervisor);
            Optional<PlatformStatus> status = PlatformStatus.read(installation.run());
            if (status.isPresent()) {
                status.get().programs().stream()
                        .filter(program -> program.state() == ProgramStatus.State.READY && told.add(program
                                .name()))
                        .forEach(program -> System.out.printf("  %-20s ready after %.1f s%n", program.title(), program
                                .readyAfter() / 1000.0));
                if (!alive || status.get().failure() != null) {
                    Running.endsWithin(supervisor, Duration.ofMinutes(1));
                    throw failure(status.get());
                }
                if (status.get().allReady()) {
                    return;
                }
            } else if (!alive) {
                throw new PlatformProblem("The supervisor ended by itself; its log is %s.%n%s".formatted(installation.log(
                        PidFiles.SUPERVISOR), end(installation.log(PidFiles.SUPERVISOR))));
            }
            Thread.sleep(200);
        }
        throw new PlatformProblem(
                "Not everything answers after %d minutes; ./milepost status shows what doesn't, the logs are in %s."
                        .formatted(PATIENCE.toMinutes(), installation.state().resolve("log")));
    }

    private PlatformProblem failure(PlatformStatus status) throws IOException {
        String failed = status.failed();
        if (failed == null) {
            return new PlatformProblem("The platform was stopped while it was starting.");
        }
        Path log = installation.log(failed);
        return new PlatformProblem(
                "%s Everything was stopped again. Its log is %s and ends so:%n%s".formatted(status.failure(), log, end(
                        log)));
    }

    private void requireSpace() throws IOException {
        FileStore store = Files.getFileStore(installation.state());
        if (store.getUsableSpace() < NEEDED_BYTES) {
            throw new PlatformProblem(
                    "The disk of %s has %d MB left and the platform needs %d MB to start; free some space first."
                            .formatted(installation.state(), store.getUsableSpace() >> 20, NEEDED_BYTES >> 20));
        }
    }

    private void forgetData() throws IOException {
        for (String entry : List.of("postgres", "postgres.next", "wal-archive", "keycloak", "run")) {
            Unpacking.delete(installation.state().resolve(entry));
        }
        Files.deleteIfExists(installation.state().resolve("secrets.properties"));
        installation.createFolders();
    }

    /** Keeps one earlier log once it has grown long. */
    private static void rotate(Path log) throws IOException {
        if (Files.exists(log) && Files.size(log) > LONGEST_LOG_BYTES) {
            Files.move(log, log.resolveSibling(log.toFile().getName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static String end(Path log) throws IOException {
        if (!Files.exists(log)) {
            return "(empty)";
        }
        List<String> lines = new String(Files.readAllBytes(log), StandardCharsets.UTF_8).lines().toList();
        return String.join(System.lineSeparator(), lines.subList(Math.max(0, lines.size() - LINES_OF_A_LOG), lines.size()));
    }

    private static void printAddresses() {
        System.out.printf("  Console   %s  (sign in as demo-owner, password milepost)%n", Port.CONSOLE.http());
        System.out.printf("  APIs      %s/api/plan/v1  %s/api/assessment/v1  %s/api/roi/v1%n", Port.PLAN.http(),
                Port.ASSESSMENT.http(),
                Port.ROI.http());
        System.out.println("  Try       ./milepost demo    ./milepost token    ./milepost status    ./milepost down");
    }
}
