package dev.milepost.local;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.stream.Stream;

import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/** Unpacks archives so that a folder is there whole or not at all. */
public final class Unpacking {

    private Unpacking() {
    }

    /** Fills a new, empty folder. */
    @FunctionalInterface
    public interface Filling {
        /** @param folder where to put the files */
        void into(Path folder) throws IOException, InterruptedException;
    }

    /** Makes {@code folder} by filling another one first and renaming it; does nothing if the folder is there. */
    public static void once(Path folder, Filling filling) throws IOException, InterruptedException {
        if (Files.isDirectory(folder)) {
            return;
        }
        Path next = folder.resolveSibling(folder.getFileName() + ".next");
        delete(next);
        Files.createDirectories(next);
        filling.into(next);
        Files.move(next, folder, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Unpacks a tar compressed with xz, with its links and file modes. */
    public static void tarXz(InputStream archive, Path folder) throws IOException {
        try (TarArchiveInputStream tar = new TarArchiveInputStream(
                new XZCompressorInputStream(new BufferedInputStream(archive)))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                Path target = inside(folder, entry.getName());
                if (entry.isDirectory()) {
                    Files.createDirectories(target);
                } else if (entry.isSymbolicLink()) {
                    Files.createDirectories(target.resolve("..").normalize());
                    Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
                } else {
                    copy(tar, target, (entry.getMode() & 0100) != 0);
                }
            }
        }
    }

    /** Unpacks a zip without its outermost folder. */
    public static void zip(Path archive, Path folder) throws IOException {
        try (ZipFile zip = ZipFile.builder().setPath(archive).get()) {
            for (ZipArchiveEntry entry : java.util.Collections.list(zip.getEntries())) {
                int slash = entry.getName().indexOf('/');
                if (entry.isDirectory() || slash < 0) {
                    continue;
                }
                try (InputStream content = zip.getInputStream(entry)) {
                    copy(content, inside(folder, entry.getName().substring(slash + 1)), (entry.getUnixMode() & 0100) != 0);
                }
            }
        }
    }

    /** Deletes a folder with all that is in it; nothing happens if there is none. */
    public static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).forEach(file -> {
                try {
                    Files.delete(file);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static void copy(InputStream content, Path target, boolean executable) throws IOException {
        Files.createDirectories(target.resolve("..").normalize());
        Files.copy(content, target);
        if (executable && !target.toFile().setExecutable(true, false)) {
            throw new IOException("Can't make %s executable".formatted(target));
        }
    }

    private static Path inside(Path folder, String name) throws IOException {
        Path target = folder.resolve(name).normalize();
        if (!target.startsWith(folder)) {
            throw new IOException("The archive has a file outside of its folder: " + name);
        }
        return target;
    }
}
