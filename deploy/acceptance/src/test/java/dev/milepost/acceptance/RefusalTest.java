package dev.milepost.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.assertj.core.api.ThrowingConsumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The packaged programs don't serve a production with unsafe settings, whatever is around them, and name each. */
class RefusalTest {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final String STRONG = "kJ2-8dhs-Qw1z-9fX";
    private static final String NOWHERE = "127.0.0.1:1";
    private static final Pattern LISTENING = Pattern.compile("Listening on: (http://[0-9.]+:[0-9]+)");

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
        settings.put("QUARKUS_TLS_TRUST_ALL", "yes");
        settings.put("MILEPOST_EVENTS_INBOX_SECRETS_SENDER", "short");
        // Past Milepost's own settings
        settings.put("QUARKUS_DATASOURCE_WORKER_JDBC_URL", "jdbc:postgresql://" + NOWHERE + "/nothing?sslmode=require");
        settings.put("QUARKUS_DATASOURCE_WORKER_PASSWORD", "passwordpassword");
        settings.put("QUARKUS_OIDC_TOKEN_ISSUER", "any");
        settings.put("QUARKUS_OIDC_TOKEN_AUDIENCE", "any");
        settings.put("QUARKUS_OIDC_AUTH_SERVER_URL", "http://" + NOWHERE + "/keys");

        assertThat(refused(service.program(), settings)).containsExactlyInAnyOrder("milepost.database.app.password",
                "milepost.database.url", "milepost.identity.issuer", "quarkus.http.cors.origins", "quarkus.tls.trust-all",
                "milepost.events.inbox.secrets.sender", "quarkus.datasource.worker.jdbc.url",
                "quarkus.datasource.worker.password", "quarkus.oidc.token.issuer", "quarkus.oidc.token.audience",
                "quarkus.oidc.auth-server-url");
    }

    @ParameterizedTest
    @EnumSource
    void aRunThatMigratesNamesEachUnsafeSettingAndEnds(Service service) throws Exception {
        Map<String, String> settings = safe();
        settings.put("MILEPOST_MODE", "migrate");
        settings.put("MILEPOST_DATABASE_URL", "jdbc:postgresql://" + NOWHERE + "/nothing");
        settings.put("MILEPOST_DATABASE_MIGRATOR_USERNAME", "plan_migrator");
        settings.put("MILEPOST_DATABASE_MIGRATOR_PASSWORD", "plan_migrator");

        assertThat(refused(service.program(), settings)).containsExactlyInAnyOrder("milepost.database.url",
                "milepost.database.migrator.password");
    }

    @ParameterizedTest
    @ValueSource(strings = { "plan-service", "assessment-service", "roi-service", "console" })
    void anEnvironmentThatThereIsNotIsNamed(String program) throws Exception {
        Map<String, String> settings = safe();
        settings.put("MILEPOST_ENVIRONMENT", "prodution");

        assertThat(refused(program, settings)).isEmpty();
        assertThat(Files.readString(folder.resolve("log"))).contains("milepost.environment");
    }

    @Test
    void theConsoleNamesEachUnsafeSettingAndEnds() throws Exception {
        Map<String, String> settings = safe();
        settings.put("MILEPOST_ENVIRONMENT", "production");
        settings.put("MILEPOST_CONSOLE_ISSUER", "http://" + NOWHERE);
        settings.put("MILEPOST_CONSOLE_DEMONSTRATION_USER", "demo-owner");
        settings.put("MILEPOST_CONSOLE_DEMONSTRATION_PASSWORD", "milepost");

        assertThat(refused("console", settings)).containsExactlyInAnyOrder("milepost.console.issuer",
                "milepost.console.demonstration.password");
    }

    /**
     * Otherwise the tests above would pass on programs that never start. But while its database can't be asked whether the role
     * and the schema are right, it serves nobody.
     */
    @ParameterizedTest
    @EnumSource
    void withSafeSettingsTheSameServiceStarts(Service service) throws Exception {
        starts(service.program(), address -> assertThat(HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.discarding()).statusCode())
                .isEqualTo(503));
    }

    @Test
    void withSafeSettingsTheConsoleStarts() throws Exception {
        starts("console", address -> assertThat(address).isNotNull());
    }

    private void starts(String program, ThrowingConsumer<URI> then) throws IOException {
        Path log = folder.resolve("log");
        Process process = start(program, safe(), log);
        try {
            await().atMost(PATIENCE).until(() -> Files.readString(log).contains("Listening on") || !process.isAlive());
            assertThat(process.isAlive()).as(Files.readString(log)).isTrue();
            Matcher listening = LISTENING.matcher(Files.readString(log));
            assertThat(listening.find()).isTrue();
            then.accept(URI.create(listening.group(1)));
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
            settings.put("MILEPOST_DATABASE_" + role + "_PASSWORD", STRONG + role);
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
