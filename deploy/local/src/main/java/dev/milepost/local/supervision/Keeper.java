package dev.milepost.local.supervision;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;

import dev.milepost.local.supervision.ProgramStatus.State;

/** Keeps one program running: starts it, sees whether it answers, starts it again when it died. */
final class Keeper implements Runnable {

    /** So often a program may die before it was ever ready. */
    private static final int FIRST_TRIES = 3;
    private static final Duration LOOK_WHILE_STARTING = Duration.ofMillis(250);
    private static final Duration LOOK_WHILE_READY = Duration.ofSeconds(2);

    private final Program program;
    private final Path log;
    private final PidFiles pidFiles;
    private final Iterable<Keeper> needs;
    private final Failure failure;
    private final CountDownLatch everReady = new CountDownLatch(1);
    private final CountDownLatch stopRequested = new CountDownLatch(1);
    private final CountDownLatch ended = new CountDownLatch(1);
    private final Backoff backoff = new Backoff();

    private volatile ProgramStatus status;
    private @Nullable Process process;

    /** Told when a program can't be started at all. */
    @FunctionalInterface
    interface Failure {
        void of(Program program, String sentence);
    }

    Keeper(Program program, Path log, PidFiles pidFiles, Iterable<Keeper> needs, Failure failure) {
        this.program = program;
        this.log = log;
        this.pidFiles = pidFiles;
        this.needs = needs;
        this.failure = failure;
        this.status = new ProgramStatus(program.name(), program.title(), State.WAITING, 0, 0, 0, 0, null);
    }

    Program program() {
        return program;
    }

    ProgramStatus status() {
        return status;
    }

    @Override
    public void run() {
        try {
            for (Keeper need : needs) {
                while (!need.everReady.await(100, TimeUnit.MILLISECONDS)) {
                    if (stopRequested()) {
                        return;
                    }
                }
            }
            while (!stopRequested()) {
                Instant started = Instant.now();
                String end = runOnce();
                if (stopRequested()) {
                    break;
                }
                int restarts = status.restarts() + 1;
                status = new ProgramStatus(program.name(), program.title(), State.DIED, 0, 0, 0, restarts, end);
                say("%s %s".formatted(program.name(), end));
                if (everReady.getCount() > 0 && restarts >= FIRST_TRIES) {
                    failure.of(program, "%s %s while it was starting, %d times in a row.".formatted(program.title(), end,
                            FIRST_TRIES));
                    return;
                }
                Duration wait = backoff.after(Duration.between(started, Instant.now()));
                stopRequested.await(wait.toMillis(), TimeUnit.MILLISECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            status = new ProgramStatus(program.name(), program.title(), State.STOPPED, 0, 0, 0, status.restarts(),
                    status.lastEnd());
            ended.countDown();
        }
    }

    /** Stops the program and the keeping of it; returns when the program is gone and the status says so. */
    void stop() throws InterruptedException {
        stopRequested.countDown();
        Process running;
        synchronized (this) {
            running = process;
        }
        if (running != null && running.isAlive()) {
            Stopping.stop(program, running.toHandle());
        }
        ended.await();
    }

    private boolean stopRequested() {
        return stopRequested.getCount() == 0;
    }

    /** Starts the program and returns when it has ended, with how, as it reads after its name. */
    private String runOnce() throws InterruptedException {
        Process running;
        try {
            running = start();
        } catch (IOException e) {
            return "couldn't be started (%s)".formatted(e.getMessage());
        }
        if (running == null) {
            return "was stopped";
        }
        Instant started = Instant.now();
        status = new ProgramStatus(program.name(), program.title(), State.STARTING, running.pid(), started.toEpochMilli(), 0,
                status.restarts(), status.lastEnd());
        if (!becomesReady(running, started)) {
            Stopping.stop(program, running.toHandle());
            return "didn't answer within %d s".formatted(program.startLimit().toSeconds());
        }
        while (!running.waitFor(LOOK_WHILE_READY.toMillis(), TimeUnit.MILLISECONDS)) {
            show(running, started, program.ready() ? State.READY : State.NOT_ANSWERING, status.readyAfter());
        }
        try {
            pidFiles.remove(program.name());
        } catch (IOException e) {
            say("The process file of %s stays (%s)".formatted(program.name(), e.getMessage()));
        }
        int exit = running.exitValue();
        return exit > 128 ? "was ended by signal %d".formatted(exit - 128)
                : "ended by itself with exit code %d".formatted(exit);
    }

    private synchronized @Nullable Process start() throws IOException {
        if (stopRequested()) {
            return null;
        }
        Process started = program.command().redirectInput(Redirect.from(Path.of("/dev/null").toFile()))
                .redirectErrorStream(true).redirectOutput(Redirect.appendTo(log.toFile())).start();
        process = started;
        pidFiles.write(program.name(), started.toHandle());
        say("%s started as process %d".formatted(program.name(), started.pid()));
        return started;
    }

    /** Whether it became ready or died; false if it takes too long. */
    private boolean becomesReady(Process running, Instant started) throws InterruptedException {
        while (!running.waitFor(LOOK_WHILE_STARTING.toMillis(), TimeUnit.MILLISECONDS)) {
            Duration taken = Duration.between(started, Instant.now());
            if (program.ready() && prepared()) {
                show(running, started, State.READY, taken.toMillis());
                everReady.countDown();
                say("%s is ready after %.1f s".formatted(program.name(), taken.toMillis() / 1000.0));
                return true;
            }
            if (taken.compareTo(program.startLimit()) > 0) {
                return false;
            }
        }
        return true;
    }

    private boolean prepared() {
        if (everReady.getCount() == 0) {
            return true;
        }
        try {
            program.prepareUse();
            return true;
        } catch (Exception e) {
            say("%s answers and can't be prepared yet: %s".formatted(program.name(), e.getMessage()));
            return false;
        }
    }

    private void show(Process running, Instant started, State state, long readyAfter) {
        status = new ProgramStatus(program.name(), program.title(), state, running.pid(), started.toEpochMilli(), readyAfter,
                status.restarts(), status.lastEnd());
    }

    private static void say(String line) {
        System.out.println(Instant.now() + " " + line);
    }
}
