package dev.milepost.local.backup;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;

import dev.milepost.local.PlatformProblem;

/**
 * What a backup is, in its file {@code manifest.json}.
 *
 * @param began when the copy began, UTC
 * @param ended from this moment on it can be restored, UTC
 * @param postgres major version of the server that wrote it
 * @param systemIdentifier of the cluster: log of another one does not fit
 * @param firstSegment of the write-ahead log that it needs
 * @param lastSegment of the write-ahead log that it needs
 * @param files SHA-256 of every file of the backup, by its path in it
 */
record Manifest(String began, String ended, String postgres, String systemIdentifier, String firstSegment, String lastSegment,
        Map<String, String> files) {

    private static final String FILE = "manifest.json";
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    /** The first moment that can be restored. */
    Instant restorableFrom() {
        return Instant.parse(ended);
    }

    static boolean isIn(Path backup) {
        return Files.isRegularFile(backup.resolve(FILE));
    }

    static Manifest read(Path backup) throws IOException {
        if (!isIn(backup)) {
            throw new PlatformProblem("The folder %s is no backup (it has no %s); ./milepost restore lists those there are."
                    .formatted(backup, FILE));
        }
        try {
            return JSON.readValue(backup.resolve(FILE).toFile(), Manifest.class);
        } catch (JsonProcessingException e) {
            throw new PlatformProblem("The file %s of the backup is damaged: %s.".formatted(backup.resolve(FILE), e
                    .getOriginalMessage()), e);
        }
    }

    void write(Path backup) throws IOException {
        JSON.writeValue(backup.resolve(FILE).toFile(), this);
    }

    /** Says which file isn't what it was when the backup was made. */
    void requireWhole(Path backup) throws IOException {
        Map<String, String> found = digests(backup);
        for (Map.Entry<String, String> file : files.entrySet()) {
            if (!file.getValue().equals(found.get(file.getKey()))) {
                throw new PlatformProblem("The backup %s is damaged: its file %s %s. Nothing was changed; take another backup."
                        .formatted(backup, file.getKey(), found.containsKey(file.getKey())
                                ? "isn't what was written"
                                : "is missing"));
            }
        }
    }

    static Map<String, String> digests(Path backup) throws IOException {
        Map<String, String> digests = new TreeMap<>();
        try (Stream<Path> walk = Files.walk(backup)) {
            for (Path file : walk.filter(Files::isRegularFile).toList()) {
                if (!file.getFileName().toString().equals(FILE)) {
                    digests.put(backup.relativize(file).toString(), digest(file));
                }
            }
        }
        return digests;
    }

    private static String digest(Path file) throws IOException {
        try (InputStream content = Files.newInputStream(file);
                DigestInputStream digest = new DigestInputStream(content, MessageDigest.getInstance("SHA-256"))) {
            digest.transferTo(java.io.OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(digest.getMessageDigest().digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
