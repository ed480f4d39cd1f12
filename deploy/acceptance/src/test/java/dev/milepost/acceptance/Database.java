package dev.milepost.acceptance;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * A PostgreSQL of a test's own, beside the platform's, of the same programs: one that may be killed, promoted or filled without
 * harm to other tests. It lets everybody in without a password, on the loopback address alone.
 */
final class Database implements AutoCloseable {

    private static final Duration STARTS_WITHIN = Duration.ofSeconds(60);

    private final Path folder;
    private final int port;
    private @Nullable Process process;

    private Database(Path folder, int port) {
        this.folder = folder;
        this.port = port;
    }

    /** An empty cluster in a folder that isn't there yet; durable, as in production. */
    static Database in(Path folder) throws IOException, InterruptedException {
        Files.createDirectories(folder.getParent());
        run("initdb", "-D", folder.toString(), "-U", "postgres", "--auth=trust", "--encoding=UTF8", "--locale=C", "--no-sync");
        Database database = new Database(folder, freePort());
        database.set("listen_addresses = '127.0.0.1'", "unix_socket_directories = ''", "shared_buffers = 32MB",
                "max_connections = 60", "timezone = 'UTC'", "port = " + database.port);
        return database;
    }

    /** A copy of a cluster that doesn't run, which follows it as its standby once both are started. */
    Database standby(Path other) throws IOException, InterruptedException {
        Process copy = new ProcessBuilder("cp", "-a", folder.toString(), other.toString()).inheritIO().start();
        if (copy.waitFor() != 0) {
            throw new IllegalStateException("The cluster can't be copied to " + other);
        }
        Database standby = new Database(other, freePort());
        standby.set("port = " + standby.port,
                "primary_conninfo = 'host=127.0.0.1 port=%d user=postgres application_name=standby'".formatted(port));
        Files.createFile(other.resolve("standby.signal"));
        return standby;
    }

    /** Adds to its settings, which it reads when it starts; what stands later wins. */
    void set(String... settings) throws IOException {
        Files.write(folder.resolve("postgresql.conf"), List.of(settings), StandardOpenOption.APPEND);
    }

    int port() {
        return port;
    }

    Database start() throws IOException {
        process = new ProcessBuilder(command("postgres", "-D", folder.toString())).redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile())).start();
        await().atMost(STARTS_WITHIN).pollInterval(Duration.ofMillis(100)).until(this::answers);
        return this;
    }

    /** Rolls back what is under way and ends. */
    void stop() throws IOException, InterruptedException {
        Process running = running();
        new ProcessBuilder("kill", "-INT", Long.toString(running.pid())).inheritIO().start().waitFor();
        if (!running.waitFor(1, TimeUnit.MINUTES)) {
            throw new IllegalStateException("PostgreSQL doesn't end; its log is " + log());
        }
    }

    /** What a power cut does: all of its processes at once. */
    void kill() throws InterruptedException {
        Process running = running();
        List<ProcessHandle> all = new ArrayList<>(running.descendants().toList());
        all.addFirst(running.toHandle());
        all.forEach(ProcessHandle::destroyForcibly);
        running.waitFor();
    }

    boolean runs() {
        return process != null && process.isAlive();
    }

    /** Makes the roles and the database of a service, as {@code databases.sh} does. */
    void prepareFor(Service service) throws SQLException {
        String name = service.program().replace("-service", "");
        ask("postgres", "CREATE ROLE %s_migrator LOGIN BYPASSRLS".formatted(name));
        ask("postgres", "CREATE ROLE %s_app LOGIN".formatted(name));
        ask("postgres", "CREATE ROLE %s_worker LOGIN".formatted(name));
        ask("postgres", "CREATE DATABASE %1$s OWNER %1$s_migrator".formatted(name));
    }

    /** What a service is told that shall use the database of {@link #prepareFor} behind a port. */
    static Map<String, String> settings(Service service, int port) {
        String name = service.program().replace("-service", "");
        return Map.of("MILEPOST_DATABASE_URL", "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, name),
                "MILEPOST_DATABASE_APP_USERNAME", name + "_app", "MILEPOST_DATABASE_WORKER_USERNAME", name + "_worker",
                "MILEPOST_DATABASE_MIGRATOR_USERNAME", name + "_migrator");
    }

    /** The first column of the answer, asked as the superuser. */
    List<String> ask(String database, String sql) throws SQLException {
        List<String> answer = new ArrayList<>();
        try (Connection superuser = DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:%d/%s?connectTimeout=2".formatted(port, database), "postgres", "");
                Statement statement = superuser.createStatement()) {
            if (statement.execute(sql)) {
                try (ResultSet rows = statement.getResultSet()) {
                    while (rows.next()) {
                        answer.add(rows.getString(1));
                    }
                }
            }
        }
        return answer;
    }

    @Override
    public void close() throws InterruptedException {
        if (runs()) {
            kill();
        }
    }

    private boolean answers() {
        if (!runs()) {
            throw new IllegalStateException("PostgreSQL has ended by itself; its log is " + log());
        }
        try {
            return ask("postgres", "SELECT 1").equals(List.of("1"));
        } catch (SQLException notYet) {
            return false;
        }
    }

    private Path log() {
        return folder.resolveSibling(folder.getFileName() + ".log");
    }

    private Process running() {
        if (process == null) {
            throw new IllegalStateException("PostgreSQL wasn't started");
        }
        return process;
    }

    private static void run(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command(command)).redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
        if (process.waitFor() != 0) {
            throw new IllegalStateException(String.join(" ", command) + " failed");
        }
    }

    /** The programs that the platform runs; root runs them where nobody is root, since they refuse otherwise. */
    private static List<String> command(String... command) throws IOException {
        Path server = Path.of(ProcessHandle.of(Service.Processes.pid("postgres")).flatMap(running -> running.info().command())
                .orElseThrow());
        List<String> whole = new ArrayList<>(Arrays.asList(command));
        whole.set(0, server.resolveSibling(command[0]).toString());
        return "root".equals(System.getProperty("user.name"))
                ? Stream.concat(Stream.of("unshare", "-U"), whole.stream()).toList()
                : whole;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
