package dev.milepost.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import io.restassured.path.json.JsonPath;

/** {@code ./milepost}, as a person would call it, for the platform under test. */
final class Launcher {

    static final Path ROOT = Path.of("..", "..").toAbsolutePath().normalize();
    static final Path STATE = Path.of(System.getProperty("milepost.state")).toAbsolutePath().normalize();

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private Launcher() {
    }

    /** Runs a command to its end. */
    static Result run(String... arguments) {
        return runWith(Map.of(), arguments);
    }

    static Result runWith(Map<String, String> environment, String... arguments) {
        try {
            Path output = Files.createTempFile("milepost-", ".txt");
            Process process = start(output, environment, arguments);
            if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IllegalStateException(
                        "./milepost %s didn't end; it said: %s".formatted(String.join(" ", arguments), Files
                                .readString(output)));
            }
            return new Result(process.exitValue(), Files.readString(output, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Starts a command that goes on beside the test. */
    static Process start(Path output, Map<String, String> environment, String... arguments) throws IOException {
        String[] command = new String[arguments.length + 1];
        command[0] = ROOT.resolve("milepost").toString();
        System.arraycopy(arguments, 0, command, 1, arguments.length);
        // To a file: whoever is started in the background would keep a pipe open
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
        builder.environment().put("MILEPOST_STATE", STATE.toString());
        builder.environment().putAll(environment);
        return builder.start();
    }

    /** What the supervisor wrote last about one program. */
    static JsonPath status(String program) {
        return statusFile().setRootPath("programs.find { it.name == '%s' }".formatted(program));
    }

    static boolean isReady(String program) {
        return status(program).getString("state").equals("READY");
    }

    static boolean isEverythingReady() {
        return statusFile().getList("programs.state").stream()
                .allMatch("READY"::equals);
    }

    private static JsonPath statusFile() {
        return JsonPath.from(STATE.resolve("run/status.json").toFile());
    }

    /** How a command ended and what it said. */
    record Result(int exit, String output) {
    }
}
