package dev.milepost.local.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Finished segments of the write-ahead log, compressed, each under its own name. Nothing is kept before the first backup, since
 * nothing could be recovered with it: the folder is made by that backup.
 */
public final class WalArchive {

    private static final String SUFFIX = ".gz";
    /** Timeline, log and segment as hexadecimal digits: the order of names is the order of writing within a timeline. */
    private static final String SEGMENT = "[0-9A-F]{24}";

    /** Which segment was written first: the first eight digits are the timeline, which counts on after every recovery. */
    static final Comparator<String> ORDER = Comparator.comparing(segment -> segment.substring(8));

    private final Path folder;

    /** @param state the folder of everything that the platform keeps */
    public WalArchive(Path state) {
        this.folder = state.resolve("wal-archive");
    }

    /** From now on every finished segment is kept. */
    void begin() throws IOException {
        Files.createDirectories(folder);
    }

    /** What PostgreSQL runs for each finished segment; it repeats it until it succeeds. */
    public String archiveCommand() {
        String file = quoted(folder) + "/%f" + SUFFIX;
        String next = quoted(folder) + "/%f.next";
        return ("test ! -d %1$s || { test -f %2$s && gunzip -c %2$s | cmp -s - %%p; }"
                + " || { test ! -f %2$s && gzip -1 -c %%p >%3$s && mv %3$s %2$s; }").formatted(quoted(folder), file, next);
    }

    /** What PostgreSQL runs to get a segment back; it fails where there is none, which ends the recovery. */
    static String restoreCommand(List<Path> compressed, List<Path> plain) {
        Stream<String> unpacked = compressed.stream().map(from -> "gunzip -c %s/%%f%s >%%p".formatted(quoted(from), SUFFIX));
        Stream<String> copied = plain.stream().map(from -> "cp %s/%%f %%p".formatted(quoted(from)));
        return "{ " + String.join(" || ", Stream.concat(unpacked, copied).toList()) + "; } 2>/dev/null";
    }

    Path folder() {
        return folder;
    }

    /** Copies the segments that a copy of the cluster needs to be consistent. */
    void copy(String firstSegment, String lastSegment, Path target) throws IOException {
        Files.createDirectories(target);
        for (Path segment : segments()) {
            String name = name(segment);
            if (name.compareTo(firstSegment) >= 0 && name.compareTo(lastSegment) <= 0) {
                Files.copy(segment, target.resolve(segment.getFileName()));
            }
        }
    }

    /** Deletes what is older than all backups that are kept; how many segments. */
    int forgetBefore(String firstSegment) throws IOException {
        int forgotten = 0;
        for (Path segment : segments()) {
            if (ORDER.compare(name(segment), firstSegment) < 0) {
                Files.delete(segment);
                forgotten++;
            }
        }
        return forgotten;
    }

    private List<Path> segments() throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().endsWith(SUFFIX) && name(file).matches(SEGMENT)).sorted()
                    .toList();
        }
    }

    private static String name(Path segment) {
        return segment.getFileName().toString().replace(SUFFIX, "");
    }

    /** For the shell, inside a setting in which PostgreSQL reads a percent sign. */
    private static String quoted(Path path) {
        return "'" + path.toString().replace("'", "'\\''").replace("%", "%%") + "'";
    }
}
