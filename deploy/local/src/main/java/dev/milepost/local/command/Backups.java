package dev.milepost.local.command;

import java.io.IOException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import dev.milepost.local.Installation;
import dev.milepost.local.PlatformProblem;
import dev.milepost.local.backup.Backup;
import dev.milepost.local.backup.Restore;
import dev.milepost.local.postgres.PostgresServer;
import dev.milepost.local.supervision.PidFiles;

/** {@code ./milepost backup [folder] [--keep n]} and {@code ./milepost restore [folder | latest] [--until moment]}. */
final class Backups {

    private static final int KEPT = 7;

    private final Installation installation;
    private final PidFiles pidFiles;

    Backups(Installation installation) {
        this.installation = installation;
        this.pidFiles = new PidFiles(installation.run());
    }

    void backup(List<String> options) throws IOException {
        installation.createFolders();
        List<String> words = new ArrayList<>(options);
        int keep = take(words, "--keep").map(Backups::count).orElse(KEPT);
        Path folder = words.isEmpty() ? installation.state().resolve("backups") : Path.of(words.removeFirst());
        requireNothingElse(words);
        PostgresServer postgres = new Platform(installation).postgres();
        if (pidFiles.living(PostgresServer.NAME).isEmpty()) {
            throw new PlatformProblem(
                    "PostgreSQL isn't running, and a backup is made while it is: start it with ./milepost up.");
        }
        new Backup(installation, postgres).run(folder.toAbsolutePath().normalize(), keep);
    }

    void restore(List<String> options) throws IOException, InterruptedException {
        installation.createFolders();
        List<String> words = new ArrayList<>(options);
        Optional<Instant> until = take(words, "--until").map(Backups::moment);
        Platform platform = new Platform(installation);
        Restore restore = new Restore(installation, platform::postgres);
        if (words.isEmpty()) {
            restore.list();
            return;
        }
        Path backup = restore.named(words.removeFirst());
        requireNothingElse(words);
        if (pidFiles.living(PidFiles.SUPERVISOR).isPresent() || pidFiles.living(PostgresServer.NAME).isPresent()) {
            throw new PlatformProblem(
                    "Milepost is running, and a backup is restored while it isn't: stop it with ./milepost down.");
        }
        Ports.requireFree();
        platform.unpack();
        restore.run(backup, until);
    }

    private static Optional<String> take(List<String> words, String option) {
        int at = words.indexOf(option);
        if (at < 0) {
            return Optional.empty();
        }
        if (at + 1 == words.size()) {
            throw new PlatformProblem("After %s something is missing; see ./milepost help.".formatted(option));
        }
        words.remove(at);
        return Optional.of(words.remove(at));
    }

    private static void requireNothingElse(List<String> words) {
        if (!words.isEmpty()) {
            throw new PlatformProblem("'%s' isn't understood here; see ./milepost help.".formatted(words.getFirst()));
        }
    }

    private static int count(String text) {
        if (!text.matches("[1-9]\\d{0,3}")) {
            throw new PlatformProblem("--keep takes a number of backups from 1 to 9999, not '%s'.".formatted(text));
        }
        return Integer.parseInt(text);
    }

    private static Instant moment(String text) {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            throw new PlatformProblem("--until takes a moment with its offset from UTC, such as 2026-11-27T12:00:00Z, not '%s'."
                    .formatted(text), e);
        }
    }
}
