package dev.milepost.local.backup;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import dev.milepost.local.Installation;
import dev.milepost.local.PlatformProblem;
import dev.milepost.local.Secrets;
import dev.milepost.local.Unpacking;
import dev.milepost.local.postgres.PostgresServer;
import dev.milepost.local.supervision.Stopping;

/**
 * Puts the databases back from a backup, to the last transaction that is known or to a moment; what was there before is kept.
 */
public final class Restore {

    private static final Duration PATIENCE = Duration.ofMinutes(30);
    /** As PostgreSQL reads it, and no more precise than it counts. */
    private static final DateTimeFormatter TARGET = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSSSSS'+00'")
            .withZone(ZoneOffset.UTC);
    private static final String BEFORE_TARGET = "recovery ended before configured recovery target was reached";

    private final Installation installation;
    private final Function<Secrets, PostgresServer> servers;
    private final PostgresServer postgres;
    private final Path log;

    /** @param servers the server of this platform with the passwords that are given */
    public Restore(Installation installation, Function<Secrets, PostgresServer> servers) {
        this.installation = installation;
        this.servers = servers;
        this.postgres = servers.apply(new Secrets(installation));
        this.log = installation.log("restore");
    }

    /** Shows which backups there are. */
    public void list() throws IOException {
        List<Path> backups = Backup.in(Backup.usualFolder(installation));
        if (backups.isEmpty()) {
            System.out.printf("There are no backups in %s; make one with ./milepost backup.%n",
                    Backup.usualFolder(installation));
            return;
        }
        System.out.println("Backups, oldest first; each can be restored to any moment after it, as far as the log goes:");
        for (Path backup : backups) {
            System.out.printf("  %s   from %s%n", backup, Manifest.read(backup).ended());
        }
        System.out.println("./milepost restore <folder | latest> [--until 2026-11-27T12:00:00Z]");
    }

    /** The newest of the usual folder, or the one that is named. */
    public Path named(String name) throws IOException {
        if (!name.equals("latest")) {
            return Path.of(name).toAbsolutePath().normalize();
        }
        List<Path> backups = Backup.in(Backup.usualFolder(installation));
        if (backups.isEmpty()) {
            throw new PlatformProblem("There are no backups in %s; name the folder of one.".formatted(Backup.usualFolder(
                    installation)));
        }
        return backups.getLast();
    }

    /**
     * Restores while nothing runs.
     *
     * @param until to this moment, or to the end of the log where it is empty
     */
    public void run(Path backup, Optional<Instant> until) throws IOException, InterruptedException {
        Instant begun = Instant.now();
        Manifest manifest = Manifest.read(backup);
        if (!manifest.postgres().equals(PostgresServer.VERSION)) {
            throw new PlatformProblem(
                    "The backup was made by PostgreSQL %s and this is PostgreSQL %s; restore it with the version of Milepost that made it."
                            .formatted(manifest.postgres(), PostgresServer.VERSION));
        }
        if (until.isPresent() && until.get().isBefore(manifest.restorableFrom())) {
            throw new PlatformProblem(
                    "This backup was finished at %s and can't be restored to a moment before that (%s): take an earlier one."
                            .formatted(manifest.ended(), until.get()));
        }
        manifest.requireWhole(backup);

        String moment = begun.toString().replaceAll("\\.\\d+", "").replace(':', '-');
        keepOtherClusters(manifest, moment);
        Path next = postgres.data().resolveSibling(postgres.data().getFileName() + ".next");
        Recovered recovered;
        try {
            recovered = recover(backup, manifest, next, until);
            if (recovered.endsEarlier()) {
                System.out.printf("The log ends before %s: everything in it is restored.%n", until.orElseThrow());
                recovered = recover(backup, manifest, next, Optional.empty());
            }
            if (Files.exists(postgres.data())) {
                Path before = postgres.data().resolveSibling("postgres.before-" + moment);
                Files.move(postgres.data(), before, StandardCopyOption.ATOMIC_MOVE);
                System.out.printf("What was there before is kept in %s; delete it when you are sure.%n", before);
            }
            Files.move(next, postgres.data(), StandardCopyOption.ATOMIC_MOVE);
            // The roles in the databases have the passwords of the backup; the other secrets of this platform stay
            new Secrets(installation).takeFrom(new Secrets(backup.resolve(Backup.SECRETS)), "database.");
        } finally {
            Unpacking.delete(next);
        }
        System.out.printf("Restored in %.1f s, %s. Start with ./milepost up.%n",
                Duration.between(begun, Instant.now()).toMillis()
                        / 1000.0,
                recovered.lastTransaction() == null ? "as it was when the backup was made"
                        : "with everything up to " + recovered.lastTransaction());
    }

    /** Log of another cluster would not fit; it belongs to the data that is put aside. */
    private void keepOtherClusters(Manifest manifest, String moment) throws IOException {
        Path archive = new WalArchive(installation.state()).folder();
        if (Files.isDirectory(archive) && !isOurs(manifest)) {
            Files.move(archive, archive.resolveSibling("wal-archive.before-" + moment), StandardCopyOption.ATOMIC_MOVE);
        }
    }

    /**
     * Whether the cluster that is there now is the one that was backed up. Where there is none, it is taken to have been: the
     * server itself refuses log of another.
     */
    private boolean isOurs(Manifest manifest) throws IOException {
        Path control = postgres.data().resolve("global/pg_control");
        if (!Files.isRegularFile(control)) {
            return !Files.exists(postgres.data());
        }
        // The control file begins with the identifier, in the machine's own order of bytes
        ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(control)).order(ByteOrder.nativeOrder());
        return Long.toUnsignedString(bytes.getLong()).equals(manifest.systemIdentifier());
    }

    private Recovered recover(Path backup, Manifest manifest, Path next, Optional<Instant> until)
            throws IOException, InterruptedException {
        Unpacking.delete(next);
        Files.createDirectories(next);
        ClusterCopy.unpack(backup.resolve(Backup.CLUSTER), next);
        Files.createFile(next.resolve("recovery.signal"));

        WalArchive archive = new WalArchive(installation.state());
        List<Path> compressed = List.of(archive.folder(), backup.resolve(Backup.LOG));
        // What was written since the last finished segment is in the old cluster alone
        List<Path> plain = isOurs(manifest) ? List.of(postgres.data().resolve("pg_wal")) : List.of();
        Map<String, String> settings = new TreeMap<>();
        settings.put("restore_command", WalArchive.restoreCommand(compressed, plain));
        until.ifPresent(moment -> {
            settings.put("recovery_target_time", TARGET.format(moment));
            settings.put("recovery_target_action", "promote");
        });
        Files.deleteIfExists(log);
        PostgresServer recovering = servers.apply(new Secrets(backup.resolve(Backup.SECRETS)));
        Process server = recovering.command(next, settings).redirectErrorStream(true).redirectOutput(log.toFile()).start();
        try {
            return awaitPromotion(recovering, server);
        } finally {
            Stopping.stop(recovering, server.toHandle());
        }
    }

    private Recovered awaitPromotion(PostgresServer recovering, Process server)
            throws IOException, InterruptedException {
        Instant limit = Instant.now().plus(PATIENCE);
        while (Instant.now().isBefore(limit)) {
            if (!server.isAlive()) {
                String said = Files.readString(log);
                if (said.contains(BEFORE_TARGET)) {
                    return new Recovered(true, null);
                }
                List<String> fatal = said.lines().filter(line -> line.contains("FATAL") || line.contains("PANIC")).toList();
                throw new PlatformProblem("PostgreSQL couldn't recover: %s (log: %s). Nothing was changed.".formatted(
                        fatal.isEmpty() ? "no reason given" : fatal.getLast(), log));
            }
            Optional<Recovered> recovered = recovered(recovering);
            if (recovered.isPresent()) {
                return recovered.get();
            }
            Thread.sleep(200);
        }
        throw new PlatformProblem("PostgreSQL is still recovering after %d minutes (log: %s). Nothing was changed.".formatted(
                PATIENCE.toMinutes(), log));
    }

    private Optional<Recovered> recovered(PostgresServer recovering) {
        try (Connection connection = recovering.connectPatiently();
                Statement statement = connection.createStatement();
                ResultSet row = statement
                        .executeQuery("SELECT pg_is_in_recovery(), to_char(pg_last_xact_replay_timestamp() AT TIME ZONE 'UTC',"
                                + " 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"')")) {
            row.next();
            return row.getBoolean(1) ? Optional.empty() : Optional.of(new Recovered(false, row.getString(2)));
        } catch (SQLException notYet) {
            return Optional.empty();
        }
    }

    /**
     * How far the recovery went.
     *
     * @param endsEarlier the log ended before the moment asked for, and PostgreSQL refused to go on
     * @param lastTransaction time of the last one that the log held, null if it held none
     */
    private record Recovered(boolean endsEarlier, @Nullable String lastTransaction) {
    }
}
