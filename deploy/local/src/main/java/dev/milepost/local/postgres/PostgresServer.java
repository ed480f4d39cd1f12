package dev.milepost.local.postgres;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

import dev.milepost.kit.database.ServiceDatabase;
import dev.milepost.local.Installation;
import dev.milepost.local.PlatformProblem;
import dev.milepost.local.Port;
import dev.milepost.local.Secrets;
import dev.milepost.local.Unpacking;
import dev.milepost.local.backup.WalArchive;
import dev.milepost.local.supervision.Program;

/** One PostgreSQL cluster with a database for each service; its data outlives {@code down} and {@code up}. */
public final class PostgresServer implements Program {

    /** The name other programs wait for. */
    public static final String NAME = "postgres";
    private static final String SUPERUSER = "postgres";
    /** Major version: data of another one can't be read. */
    public static final String VERSION = "18";
    /** Durable as in production (fsync is on); small, since it serves one machine. */
    private static final List<String> SETTINGS = List.of("listen_addresses=" + Port.HOST, "port=" + Port.POSTGRES.number(),
            "unix_socket_directories=", "shared_buffers=64MB", "max_connections=100", "max_wal_size=256MB", "timezone=UTC",
            "log_timezone=UTC", "logging_collector=off", "archive_mode=on",
            // What is lost at most if the disk of the cluster is lost and the archive lies on another
            "archive_timeout=300");

    private final Path data;
    private final Path log;
    private final String archiveCommand;
    private final PostgresBinaries binaries;
    private final Secrets secrets;
    private final List<ServiceDatabase> databases;

    public PostgresServer(Installation installation, PostgresBinaries binaries, Secrets secrets,
            List<ServiceDatabase> databases) {
        this.data = installation.state().resolve("postgres");
        this.log = installation.log("initdb");
        this.archiveCommand = new WalArchive(installation.state()).archiveCommand();
        this.binaries = binaries;
        this.secrets = secrets;
        this.databases = databases;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String title() {
        return "PostgreSQL";
    }

    @Override
    public Optional<Port> port() {
        return Optional.of(Port.POSTGRES);
    }

    @Override
    public int layer() {
        return 0;
    }

    /** Makes an empty cluster if there is none; says so if what is there is none of ours. */
    public void prepareData() throws IOException, InterruptedException {
        if (Files.exists(data)) {
            requireUsable();
            return;
        }
        Unpacking.once(data, this::initialize);
    }

    @Override
    public ProcessBuilder command() {
        return command(data, Map.of());
    }

    /** Runs a cluster in another folder, or with further settings. */
    public ProcessBuilder command(Path cluster, Map<String, String> further) {
        List<String> arguments = new ArrayList<>(List.of("-D", cluster.toString()));
        SETTINGS.forEach(setting -> arguments.addAll(List.of("-c", setting)));
        arguments.addAll(List.of("-c", "archive_command=" + archiveCommand));
        further.forEach((name, value) -> arguments.addAll(List.of("-c", name + "=" + value)));
        return new ProcessBuilder(binaries.command("postgres", arguments));
    }

    /** The folder of the cluster. */
    public Path data() {
        return data;
    }

    @Override
    public boolean ready() {
        try (Connection connection = connect()) {
            return connection.isValid(2);
        } catch (SQLException e) {
            return false;
        }
    }

    @Override
    public void prepareUse() throws SQLException {
        try (Connection connection = connect()) {
            for (ServiceDatabase database : databases) {
                database.create(connection, passwords(secrets, database));
            }
        }
    }

    /** Fast shutdown: transactions under way are rolled back, nothing answered is lost. */
    @Override
    public void askToStop(ProcessHandle process) {
        try {
            new ProcessBuilder("sh", "-c", "kill -INT " + process.pid()).start().waitFor();
        } catch (IOException e) {
            process.destroy();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            process.destroy();
        }
    }

    /** The passwords of a service's three roles. */
    public static ServiceDatabase.Passwords passwords(Secrets secrets, ServiceDatabase database) {
        return new ServiceDatabase.Passwords(secrets.get("database." + database.migrator()), secrets.get("database." + database
                .app()), secrets.get("database." + database.worker()));
    }

    /** Where a service finds its database. */
    public static String url(ServiceDatabase database) {
        return "jdbc:postgresql://%s:%d/%s".formatted(Port.HOST, Port.POSTGRES.number(), database.name());
    }

    /** As the superuser, for work that may take long. */
    public Connection connectPatiently() throws SQLException {
        return connect(30, 0);
    }

    private Connection connect() throws SQLException {
        return connect(2, 20);
    }

    /**
     * Both in seconds, 0 for ever.
     *
     * @param login to wait for the connection
     * @param patience to wait for each answer
     */
    private Connection connect(int login, int patience) throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", SUPERUSER);
        properties.setProperty("password", secrets.get("database." + SUPERUSER));
        properties.setProperty("connectTimeout", Integer.toString(login));
        properties.setProperty("loginTimeout", Integer.toString(login));
        properties.setProperty("socketTimeout", Integer.toString(patience));
        return DriverManager.getConnection("jdbc:postgresql://%s:%d/postgres".formatted(Port.HOST, Port.POSTGRES.number()),
                properties);
    }

    private void requireUsable() throws IOException {
        Path version = data.resolve("PG_VERSION");
        if (!Files.isRegularFile(version) || !Files.isDirectory(data.resolve("global"))) {
            throw new PlatformProblem(
                    "The folder %s holds no whole PostgreSQL cluster (something deleted files in it); put it back from a copy, or start empty with ./milepost up --fresh."
                            .formatted(data));
        }
        String found = Files.readString(version).trim();
        if (!VERSION.equals(found)) {
            throw new PlatformProblem(
                    "The folder %s was written by PostgreSQL %s and this is PostgreSQL %s; start empty with ./milepost up --fresh."
                            .formatted(data, found, VERSION));
        }
        if (!secrets.has("database." + SUPERUSER)) {
            throw new PlatformProblem(
                    "The passwords of the databases in %s are gone (secrets.properties was deleted); start empty with ./milepost up --fresh."
                            .formatted(data));
        }
    }

    private void initialize(Path folder) throws IOException, InterruptedException {
        Path passwordFile = folder.resolveSibling("initdb-password");
        Files.writeString(passwordFile, secrets.get("database." + SUPERUSER));
        try {
            Process initdb = new ProcessBuilder(binaries.command("initdb", List.of("-D", folder.toString(), "-U", SUPERUSER,
                    "--pwfile=" + passwordFile, "--auth=scram-sha-256", "--encoding=UTF8", "--locale-provider=builtin",
                    "--builtin-locale=C.UTF-8", "--locale=C", "--no-sync"))).redirectErrorStream(true).redirectOutput(log
                            .toFile())
                    .start();
            if (initdb.waitFor() != 0) {
                throw new PlatformProblem("PostgreSQL couldn't make its data folder: %s (log: %s).".formatted(lastLine(), log));
            }
        } finally {
            Files.delete(passwordFile);
        }
    }

    private String lastLine() throws IOException {
        return Files.readAllLines(log, StandardCharsets.UTF_8).stream().filter(line -> !line.isBlank())
                .reduce((first, second) -> second)
                .orElse("no reason given");
    }
}
