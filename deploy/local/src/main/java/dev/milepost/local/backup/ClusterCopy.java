package dev.milepost.local.backup;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Stream;

import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorOutputStream;

/**
 * The files of a cluster as one compressed tar. They may change while they are read: the write-ahead log repairs that. What is
 * left
 * out is what the manual of PostgreSQL 18 names under "Making a Base Backup Using the Low Level API".
 */
final class ClusterCopy implements AutoCloseable {

    private static final Set<String> EMPTY = Set.of("pg_wal", "pg_replslot", "pg_dynshmem", "pg_notify", "pg_serial",
            "pg_snapshots",
            "pg_stat_tmp", "pg_subtrans");
    private static final Set<String> LEFT_OUT = Set.of("postmaster.pid", "postmaster.opts", "pg_internal.init",
            "recovery.signal",
            "backup_label", "tablespace_map");
    private static final int BLOCK = 1 << 16;

    private final TarArchiveOutputStream tar;

    ClusterCopy(Path file) throws IOException {
        tar = new TarArchiveOutputStream(new GzipCompressorOutputStream(new BufferedOutputStream(Files.newOutputStream(file))));
        tar.setBigNumberMode(TarArchiveOutputStream.BIGNUMBER_POSIX);
        tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
    }

    void addAll(Path data) throws IOException {
        try (Stream<Path> walk = Files.walk(data)) {
            for (Path path : (Iterable<Path>) walk::iterator) {
                Path place = data.relativize(path);
                String name = path.getFileName().toString();
                boolean left = LEFT_OUT.contains(name) || name.startsWith("pgsql_tmp");
                if (place.toString().isEmpty() || left) {
                    continue;
                }
                // Of a folder whose content belongs to the running server alone, only the folder is copied
                if (place.getNameCount() > 1 && EMPTY.contains(place.getName(0).toString())) {
                    continue;
                }
                if (Files.isDirectory(path)) {
                    tar.putArchiveEntry(new TarArchiveEntry(place + "/"));
                    tar.closeArchiveEntry();
                } else {
                    addFile(path, place.toString());
                }
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private void addFile(Path path, String name) throws IOException {
        try (InputStream content = new BufferedInputStream(Files.newInputStream(path), BLOCK)) {
            long size = Files.size(path);
            TarArchiveEntry entry = new TarArchiveEntry(name);
            entry.setSize(size);
            tar.putArchiveEntry(entry);
            byte[] block = new byte[BLOCK];
            for (long left = size; left > 0;) {
                int read = content.read(block, 0, (int) Math.min(block.length, left));
                if (read < 0) {
                    // Cut off meanwhile: the log cuts it off again, so that any content will do
                    read = (int) Math.min(block.length, left);
                    Arrays.fill(block, (byte) 0);
                }
                tar.write(block, 0, read);
                left -= read;
            }
            tar.closeArchiveEntry();
        } catch (NoSuchFileException dropped) {
            // A table or a temporary file that is gone since the folder was listed: the log knows
        }
    }

    void addText(String name, String content) throws IOException {
        byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
        TarArchiveEntry entry = new TarArchiveEntry(name);
        entry.setSize(bytes.length);
        tar.putArchiveEntry(entry);
        tar.write(bytes);
        tar.closeArchiveEntry();
    }

    @Override
    public void close() throws IOException {
        tar.close();
    }

    /** Puts the files of a copy into an empty folder that is for its owner alone, as PostgreSQL demands. */
    static void unpack(Path file, Path folder) throws IOException {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        try (TarArchiveInputStream tar = new TarArchiveInputStream(
                new GzipCompressorInputStream(new BufferedInputStream(Files.newInputStream(file))))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                Path target = folder.resolve(entry.getName()).normalize();
                if (!target.startsWith(folder)) {
                    throw new IOException("The backup has a file outside of its folder: " + entry.getName());
                }
                if (entry.isDirectory()) {
                    Files.createDirectories(target);
                } else {
                    Files.createDirectories(target.resolve("..").normalize());
                    Files.copy(tar, target);
                }
            }
        }
    }
}
