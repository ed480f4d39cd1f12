package dev.milepost.local.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

import dev.milepost.local.PlatformProblem;

/**
 * Wherever backups were put, one folder in a line of a file: the log is kept back to the oldest of all of them, so that each
 * can be restored to any moment since it was made.
 */
final class BackupFolders {

    private final Path file;
    private final Path usual;

    /**
     * @param state the folder of everything that the platform keeps
     * @param usual where backups are put unless somebody says otherwise, whether or not it is in the file
     */
    BackupFolders(Path state, Path usual) {
        this.file = state.resolve("backup-folders");
        this.usual = usual;
    }

    Path file() {
        return file;
    }

    /** @param folder in which a backup lies */
    void remember(Path folder) throws IOException {
        TreeSet<String> lines = new TreeSet<>(lines());
        if (lines.add(folder.toAbsolutePath().normalize().toString())) {
            Files.write(file, lines);
        }
    }

    /** The folders in which no backup is to be seen now, though one was put there: a disk that isn't there, for example. */
    List<Path> missing() throws IOException {
        List<Path> missing = new ArrayList<>();
        for (String line : lines()) {
            Path folder = Path.of(line);
            if (!Files.isReadable(folder) || Backup.in(folder).isEmpty()) {
                missing.add(folder);
            }
        }
        return missing;
    }

    /**
     * The segment with which the log must begin.
     *
     * @throws PlatformProblem if there is no backup, or one is damaged
     */
    String oldestSegment() throws IOException {
        List<Path> all = new ArrayList<>(lines().stream().map(Path::of).toList());
        all.add(usual);
        List<String> segments = new ArrayList<>();
        for (Path folder : all) {
            for (Path backup : Backup.in(folder)) {
                segments.add(Manifest.read(backup).firstSegment());
            }
        }
        return segments.stream().min(WalArchive.ORDER)
                .orElseThrow(() -> new PlatformProblem("There is no backup in any of %s.".formatted(all)));
    }

    private List<String> lines() throws IOException {
        return Files.exists(file) ? Files.readAllLines(file).stream().filter(line -> !line.isBlank()).toList() : List.of();
    }
}
