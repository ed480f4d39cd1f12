package dev.milepost.assessment.file;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import org.apache.tika.Tika;

/** What a file is, by its content; what its name says counts only where the content agrees. */
public final class FileType {
    private static final Map<String, String> PACKED = Map.of(
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document", "[Content_Types].xml",
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "[Content_Types].xml",
            "application/vnd.openxmlformats-officedocument.presentationml.presentation", "[Content_Types].xml",
            "application/vnd.oasis.opendocument.text", "mimetype",
            "application/vnd.oasis.opendocument.spreadsheet", "mimetype",
            "application/vnd.oasis.opendocument.presentation", "mimetype");
    private static final Set<String> PLAIN = Set.of("application/pdf", "image/png", "image/jpeg", "image/webp", "text/plain",
            "text/csv");
    private static final Tika TIKA = new Tika();
    private static final int MOST_ENTRIES = 50;
    /** Bytes that are unpacked to get from one entry to the next: little can be packed that is without end. */
    private static final long MOST_UNPACKED = 16L << 20;

    private FileType() {
    }

    /**
     * The media type of a document or picture that can be kept; nothing for all others, such as programs and web pages.
     *
     * @param name as its owner calls it
     */
    public static Optional<String> of(byte[] content, String name) {
        String type = TIKA.detect(content, name);
        String inside = PACKED.get(type);
        if (inside != null) {
            return contains(content, inside) ? Optional.of(type) : Optional.empty();
        }
        return PLAIN.contains(type) ? Optional.of(type) : Optional.empty();
    }

    /** All that can be kept, for people to read. */
    public static String words() {
        return "PDF, PNG, JPEG, WebP, plain text, CSV, and documents of Office and OpenDocument";
    }

    /** Any archive may call itself a document; a real one has this entry near its beginning. */
    private static boolean contains(byte[] content, String entry) {
        byte[] passed = new byte[8192];
        long left = MOST_UNPACKED;
        try (ZipInputStream archive = new ZipInputStream(new ByteArrayInputStream(content))) {
            for (int i = 0; i < MOST_ENTRIES; i++) {
                ZipEntry next = archive.getNextEntry();
                if (next == null) {
                    return false;
                }
                if (next.getName().equals(entry)) {
                    return true;
                }
                for (int read = archive.read(passed); read > 0; read = archive.read(passed)) {
                    left -= read;
                    if (left < 0) {
                        return false;
                    }
                }
            }
            return false;
        } catch (IOException e) {
            return false;
        }
    }
}
