package dev.milepost.local;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Properties;

/** Random passwords of this platform, made when first asked for and kept in the state folder, readable by its owner alone. */
public final class Secrets {

    private final Path file;
    private final Properties values = new Properties();
    private final SecureRandom random = new SecureRandom();

    /** Reads what was made before. */
    public Secrets(Installation installation) {
        this(installation.state().resolve("secrets.properties"));
    }

    /** Reads what was made before and kept in another place, such as a backup. */
    public Secrets(Path file) {
        this.file = file;
        if (Files.exists(file)) {
            try (Reader reader = Files.newBufferedReader(file)) {
                values.load(reader);
            } catch (IOException | IllegalArgumentException e) {
                throw new PlatformProblem("The file of passwords %s can't be read (%s); start anew with ./milepost up --fresh."
                        .formatted(file, e.getMessage()), e);
            }
        }
    }

    /** Whether this secret was made before. */
    public boolean has(String name) {
        return values.containsKey(name);
    }

    /** The secret of this name: 32 random bytes as hexadecimal digits. */
    public synchronized String get(String name) {
        String known = values.getProperty(name);
        if (known != null) {
            return known;
        }
        byte[] bytes = new byte[32];
        random.nextBytes(bytes);
        String made = HexFormat.of().formatHex(bytes);
        values.setProperty(name, made);
        save();
        return made;
    }

    /** Replaces those whose names begin so by those of another place. */
    public synchronized void takeFrom(Secrets others, String beginning) {
        others.values.stringPropertyNames().stream().filter(name -> name.startsWith(beginning))
                .forEach(name -> values.setProperty(name, others.values.getProperty(name)));
        save();
    }

    private void save() {
        Path next = file.resolveSibling(file.getFileName() + ".next");
        try {
            Files.deleteIfExists(next);
            Files.createFile(next, ownerOnly());
            try (Writer writer = Files.newBufferedWriter(next)) {
                values.store(writer, "Passwords of this local platform");
            }
            Files.move(next, file, java.nio.file.StandardCopyOption.REPLACE_EXISTING,
                    java.nio.file.StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new PlatformProblem("The file of passwords %s can't be written (%s).".formatted(file, e.getMessage()), e);
        }
    }

    private static FileAttribute<?>[] ownerOnly() {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] { PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")) }
                : new FileAttribute<?>[0];
    }
}
