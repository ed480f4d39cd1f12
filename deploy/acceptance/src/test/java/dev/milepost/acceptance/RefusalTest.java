package dev.milepost.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The packaged programs don't serve a production with unsafe settings, whatever is around them, and name each. */
class RefusalTest {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final String STRONG = "kJ2-8dhs-Qw1z-9fX";
    private static final String NOWHERE = "127.0.0.1:1";

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void aServiceNamesEachUnsafeSettingAndEnds(Service service) throws Exception {
        Map<String, String> settings = safe();
        settings.put("MILEPOST_DATABASE_APP_PASSWORD", "milepost");
        settings.put("MILEPOST_DATABASE_URL", "jdbc:postgresql://" + NOWHERE + "/nothing");
        settings.put("MILEPOST_IDENTITY_ISSUER", "http://" + NOWHERE);
        settings.put("QUARKUS_HTTP_CORS_ORIGINS", "/https://.*/");
        settings.put("QUARKUS_TLS_TRUST_ALL", "true");

        assertThat(refused(service.program(), settings)).containsExactlyInAnyOrder("milepost.database.app.password",
                "milepost.database.url", "milepost.identity.issuer", "quarkus.http.cors.origins", "quarkus.tls.trust-all");
    }

    @Test
    void theConsoleNamesEachUnsafeSettingAndEnds() throws Exception {
        Map<String, String> settings = safe();
        settings.put("MILEPOST_CONSOLE_ISSUER", "http://" + NOWHERE);
        settings.put("MILEPOST_CONSOLE_DEMONSTRATION_USER", "demo-owner");
        settings.put("MILEPOST_CONSOLE_DEMONSTRATION_PASSWORD", "milepost");

        assertThat(refused("console", settings)).containsExactlyInAnyOrder("milepost.console.issuer",
                "milepost.console.demonstration.password");
    }

    /** Otherwise the tests above would pass on programs that never start. */
    @ParameterizedTest
    @EnumSource
    void withSafeSettingsTheSameServiceStarts(Service service) throws Exception {
        starts(service.program());
    }

    @Test
    void withSafeSettingsTheConsoleStarts() throws Exception {
        starts("console");
    }

    private void starts(String program) throws IOException {
        Path log = folder.resolve("log");
        Process process = start(program, safe(), log);
        try {
            await().atMost(PATIENCE).until(() -> Files.readString(log).contains("Listening on") || !process.isAlive());
            assertThat(process.isAlive()).as(Files.readString(log)).isTrue();
        } finally {
            process.destroyForcibly();
        }
    }

    /** The names with which the program's reasons begin. */
    private List<String> refused(String program, Map<String, String> settings) throws Exception {
        Path log = folder.resolve("log");
        Process process = start(program, settings, log);
        try {
            assertThat(process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).as("it ended").isTrue();
        } finally {
            process.destroyForcibly();
        }
        String output = Files.readString(log);
        assertThat(process.exitValue()).as(output).isNotZero();
        assertThat(output).doesNotContain("Listening on");
        String reason = "Refusing to start: ";
        try (Stream<String> lines = output.lines()) {
            return lines.filter(line -> line.contains(reason))
                    .map(line -> line.substring(line.indexOf(reason) + reason.length()).split(" ", 2)[0]).toList();
        }
    }

    private Process start(String program, Map<String, String> settings, Path log) throws IOException {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        Path jar = Launcher.ROOT.resolve(program).resolve("target/quarkus-app/quarkus-run.jar");
        ProcessBuilder builder = new ProcessBuilder(java.toString(), "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx192m",
                "-jar", jar.toString()).directory(folder.toFile()).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("MILEPOST_") || name.startsWith("QUARKUS_"));
        builder.environment().putAll(settings);
        return builder.start();
    }

    /** A production that lacks nothing but a database and an issuer that answer. */
    private static Map<String, String> safe() {
        Map<String, String> settings = new TreeMap<>(Map.of("MILEPOST_ENVIRONMENT", "PRODUCTION", "QUARKUS_HTTP_HOST",
                "127.0.0.1",
                "QUARKUS_HTTP_PORT", "0", "QUARKUS_MANAGEMENT_HOST", "127.0.0.1", "QUARKUS_MANAGEMENT_PORT", "0",
                "MILEPOST_DATABASE_MIGRATE_AT_START", "false", "QUARKUS_HTTP_CORS_ORIGINS", "https://console.example.com"));
        settings.put("MILEPOST_DATABASE_URL", "jdbc:postgresql://" + NOWHERE + "/nothing?sslmode=verify-full");
        for (String role : List.of("APP", "WORKER")) {
            settings.put("MILEPOST_DATABASE_" + role + "_USERNAME", "nobody");
            settings.put("MILEPOST_DATABASE_" + role + "_PASSWORD", STRONG);
        }
        settings.put("MILEPOST_IDENTITY_ISSUER", "https://" + NOWHERE);
        settings.put("MILEPOST_IDENTITY_AUDIENCE", "milepost");
        for (String service : List.of("PLAN", "ASSESSMENT", "ROI")) {
            settings.put("QUARKUS_REST_CLIENT_" + service + "_URL", "http://" + NOWHERE);
            settings.put("MILEPOST_CONSOLE_SERVICES_" + service, "https://" + NOWHERE);
        }
        settings.put("MILEPOST_CONSOLE_ISSUER", "https://" + NOWHERE);
        return settings;
    }
}
