package dev.milepost.local.backup;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import dev.milepost.local.Installation;
import dev.milepost.local.PlatformProblem;
import dev.milepost.local.Unpacking;
import dev.milepost.local.postgres.PostgresServer;

/** Makes a backup while everything goes on working. */
public final class Backup {

    /** Inside a backup. */
    static final String CLUSTER = "cluster.tar.gz";
    static final String LOG = "wal";
    static final String SECRETS = "secrets.properties";

    private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH-mm-ss'Z'")
            .withZone(ZoneOffset.UTC);

    private final Installation installation;
    private final PostgresServer postgres;
    private final WalArchive archive;
    private final BackupFolders folders;

    public Backup(Installation installation, PostgresServer postgres) {
        this.installation = installation;
        this.postgres = postgres;
        this.archive = new WalArchive(installation.state());
        this.folders = new BackupFolders(installation.state(), usualFolder(installation));
    }

    /** Where backups are put unless somebody says otherwise. */
    static Path usualFolder(Installation installation) {
        return installation.state().resolve("backups");
    }

    /** The backups in a folder, oldest first. */
    static List<Path> in(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(Manifest::isIn).sorted().toList();
        }
    }

    /**
     * Makes one and deletes what is older than those to keep in that folder, with the log that no backup needs any more, in
     * whichever folder it lies.
     *
     * @param folder in which the backup becomes a folder of its own
     * @param keep how many backups stay there
     */
    public void run(Path folder, int keep) throws IOException {
        Instant begun = Instant.now();
        Path backup = folder.resolve(NAME.format(begun));
        Path next = folder.resolve(backup.getFileName() + ".next");
        try {
            Files.createDirectories(folder);
            Files.createDirectory(next, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        } catch (FileAlreadyExistsException e) {
            throw new PlatformProblem(
                    "There is a file or another backup of this very moment in %s; repeat it.".formatted(folder), e);
        } catch (IOException e) {
            throw new PlatformProblem("A backup can't be written to %s (%s).".formatted(folder, e.getMessage()), e);
        }
        archive.begin();
        try {
            copy(next, begun).write(next);
            Files.move(next, backup, StandardCopyOption.ATOMIC_MOVE);
            folders.remember(folder);
        } catch (SQLException e) {
            throw new PlatformProblem(
                    "PostgreSQL didn't make the backup: %s (log: %s).".formatted(e.getMessage(), installation.log(
                            PostgresServer.NAME)),
                    e);
        } finally {
            Unpacking.delete(next);
        }
        System.out.printf("Backup made in %.1f s: %s (%.1f MB).%n", Duration.between(begun, Instant.now()).toMillis() / 1000.0,
                backup, size(backup) / 1e6);
        System.out.println("It holds the databases of all services and their passwords: keep it where nobody else reads it.");
        forget(folder, keep);
    }

    private Manifest copy(Path next, Instant begun) throws IOException, SQLException {
        try (Connection connection = postgres.connectPatiently(); Statement statement = connection.createStatement()) {
            String first = start(connection, next.getFileName().toString());
            String last;
            try (ClusterCopy copy = new ClusterCopy(next.resolve(CLUSTER))) {
                copy.addAll(postgres.data());
                // Returns when all of the log that the copy needs is in the archive
                try (ResultSet stop = statement.executeQuery(
                        "SELECT pg_walfile_name(lsn), labelfile, spcmapfile FROM pg_backup_stop(true)")) {
                    stop.next();
                    last = Objects.requireNonNull(stop.getString(1));
                    copy.addText("backup_label", Objects.requireNonNull(stop.getString(2)));
                    String tablespaces = stop.getString(3);
                    if (tablespaces != null && !tablespaces.isBlank()) {
                        copy.addText("tablespace_map", tablespaces);
                    }
                }
            }
            archive.copy(first, last, next.resolve(LOG));
            Files.copy(installation.state().resolve(SECRETS), next.resolve(SECRETS));
            String identifier;
            try (ResultSet system = statement.executeQuery("SELECT system_identifier::text FROM pg_control_system()")) {
                system.next();
                identifier = Objects.requireNonNull(system.getString(1));
            }
            // The moment is a whole microsecond, as PostgreSQL counts
            return new Manifest(begun.truncatedTo(ChronoUnit.MICROS).toString(),
                    Instant.now().truncatedTo(ChronoUnit.MICROS).toString(),
                    PostgresServer.VERSION, identifier, first, last, Manifest.digests(next));
        }
    }

    /** The first segment of the log that is needed. */
    private static String start(Connection connection, String label) throws SQLException {
        try (PreparedStatement start = connection.prepareStatement("SELECT pg_walfile_name(pg_backup_start(?, true))")) {
            start.setString(1, label);
            try (ResultSet row = start.executeQuery()) {
                row.next();
                return Objects.requireNonNull(row.getString(1));
            }
        }
    }

    private void forget(Path folder, int keep) throws IOException {
        List<Path> backups = in(folder);
        List<Path> old = backups.subList(0, Math.max(0, backups.size() - keep));
        for (Path backup : old) {
            Unpacking.delete(backup);
            System.out.printf("Deleted the oldest, since %d are kept: %s%n", keep, backup);
        }
        List<Path> missing = folders.missing();
        if (missing.isEmpty()) {
            archive.forgetBefore(folders.oldestSegment());
        } else {
            System.out.printf("No log was deleted, since backups were put where none is to be seen now and may need it: %s."
                    + " If they are gone for good, delete the line from %s.%n", missing, folders.file());
        }
    }

    private static long size(Path backup) throws IOException {
        try (Stream<Path> files = Files.walk(backup)) {
            return files.filter(Files::isRegularFile).mapToLong(file -> file.toFile().length()).sum();
        }
    }
}
