package dev.milepost.local.supervision;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;

import dev.milepost.local.Installation;
import dev.milepost.local.PlatformProblem;

/** Runs all programs until it is told to stop (by SIGTERM) or one of them can't be started at all. */
public final class Supervisor {

    private static final Duration STATUS_EVERY = Duration.ofMillis(250);

    private final Installation installation;
    private final PidFiles pidFiles;
    private final List<Keeper> keepers = new ArrayList<>();
    private final CountDownLatch stop = new CountDownLatch(1);
    private final CountDownLatch stopped = new CountDownLatch(1);
    private final Instant since = Instant.now();
    private volatile @Nullable String failure;
    private volatile @Nullable String failed;

    /** @param programs in the order in which they are shown; a program stands after those it needs */
    public Supervisor(Installation installation, List<Program> programs) {
        this.installation = installation;
        this.pidFiles = new PidFiles(installation.run());
        for (Program program : programs) {
            List<Keeper> needs = keepers.stream().filter(keeper -> program.after().contains(keeper.program().name())).toList();
            keepers.add(new Keeper(program, installation.log(program.name()), pidFiles, needs, this::giveUp));
        }
    }

    /** Returns when everything has stopped. */
    public void run() throws IOException, InterruptedException {
        try (FileChannel channel = FileChannel.open(installation.run().resolve("supervisor.lock"), StandardOpenOption.CREATE,
                StandardOpenOption.WRITE); FileLock lock = channel.tryLock()) {
            if (lock == null) {
                throw new PlatformProblem("Another supervisor is running with the state folder %s.".formatted(installation
                        .state()));
            }
            pidFiles.write(PidFiles.SUPERVISOR, ProcessHandle.current());
            Runtime.getRuntime().addShutdownHook(new Thread(this::stopWhenTold, "stop"));
            keepers.forEach(keeper -> Thread.ofPlatform().name(keeper.program().name()).daemon().start(keeper));
            do {
                writeStatus(false);
            } while (!stop.await(STATUS_EVERY.toMillis(), TimeUnit.MILLISECONDS));
            writeStatus(true);
            stopInOrder();
            writeStatus(true);
            pidFiles.remove(PidFiles.SUPERVISOR);
        } finally {
            stopped.countDown();
        }
    }

    private void stopWhenTold() {
        stop.countDown();
        try {
            stopped.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void giveUp(Program program, String sentence) {
        failed = program.name();
        failure = sentence;
        stop.countDown();
    }

    /** Higher layers first; those of one layer at the same time. */
    private void stopInOrder() throws InterruptedException {
        List<Integer> layers = keepers.stream().map(keeper -> keeper.program().layer()).distinct().sorted().toList().reversed();
        for (int layer : layers) {
            List<Thread> stopping = keepers.stream().filter(keeper -> keeper.program().layer() == layer)
                    .map(keeper -> Thread.ofPlatform().start(() -> stop(keeper))).toList();
            for (Thread thread : stopping) {
                thread.join();
            }
        }
    }

    private static void stop(Keeper keeper) {
        try {
            keeper.stop();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void writeStatus(boolean stopping) {
        PlatformStatus status = new PlatformStatus(ProcessHandle.current().pid(), since.toEpochMilli(), stopping, failure,
                failed, keepers.stream().map(Keeper::status).toList());
        try {
            status.write(installation.run());
        } catch (IOException e) {
            // A full disk must not end the supervision; the next write may succeed.
            System.out.println("%s The status can't be written: %s".formatted(Instant.now(), e.getMessage()));
        }
    }
}
