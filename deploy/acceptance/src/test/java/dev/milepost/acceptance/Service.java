package dev.milepost.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** One of the platform's services: where it answers, and what a test may do to its process. */
enum Service {

    PLAN("plan-service", 8081, "/api/plan/v1"),
    ASSESSMENT("assessment-service", 8082, "/api/assessment/v1"),
    ROI("roi-service", 8083, "/api/roi/v1");

    private static final String HOST = "http://127.0.0.1:";
    private static final int MANAGEMENT = 1000;
    /** Where another platform than the usual one is tested, see the launcher. */
    static final int OFFSET = Integer.getInteger("milepost.port-offset", 0);

    private final String program;
    private final int port;
    private final String base;

    Service(String program, int port, String base) {
        this.program = program;
        this.port = port;
        this.base = base;
    }

    /** The address of something below the API's beginning. */
    String at(String path) {
        return HOST + port() + base + path;
    }

    /** Its name as a program of the platform. */
    String program() {
        return program;
    }

    int port() {
        return port + Integer.getInteger("milepost.services-offset", OFFSET);
    }

    String base() {
        return base;
    }

    String origin() {
        return HOST + port();
    }

    /** The address of something on the management port. */
    String management(String path) {
        return HOST + (port() + MANAGEMENT) + path;
    }

    /** Stops the process where it stands: connections are still taken, nothing is answered. */
    void freeze() {
        signal("-STOP");
    }

    void thaw() {
        signal("-CONT");
    }

    /** The hardest end of a process; the supervisor starts it again. */
    void kill() {
        signal("-KILL");
    }

    /** What every orderly restart begins with. */
    void askToStop() {
        signal("-TERM");
    }

    private void signal(String signal) {
        Processes.signal(program, signal);
    }

    /** The processes that the supervisor keeps, by the names of their pid files. */
    static final class Processes {

        private Processes() {
        }

        static void signal(String program, String signal) {
            try {
                Process kill = new ProcessBuilder("kill", signal, Long.toString(pid(program))).inheritIO().start();
                if (!kill.waitFor(10, TimeUnit.SECONDS) || kill.exitValue() != 0) {
                    throw new IllegalStateException("Can't send " + signal + " to " + program);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }

        /** What an operating system out of memory, or a power cut, does to a program of several processes. */
        static void killWithAllItsProcesses(String program) throws IOException {
            ProcessHandle parent = ProcessHandle.of(pid(program)).orElseThrow();
            List<ProcessHandle> all = new ArrayList<>(parent.descendants().toList());
            all.add(0, parent);
            all.forEach(ProcessHandle::destroyForcibly);
        }

        static long pid(String program) throws IOException {
            Path file = Path.of(System.getProperty("milepost.state"), "run", program + ".pid");
            return Long.parseLong(Files.readString(file).strip().split(" ", 2)[0]);
        }
    }
}
