package dev.milepost.assessment.instrument;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

/**
 * Remembers what files make, by the digest of what is in them: a published version is read with every questionnaire and
 * every result, and its files never change. Whoever asks brings the files, so nobody learns what others have.
 */
@ApplicationScoped
class ReadInstruments {
    private static final int MOST = 200;

    private final InstrumentFile file;
    private final Map<String, Edition> editions = new LinkedHashMap<>(MOST, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Edition> eldest) {
            return size() > MOST;
        }
    };

    ReadInstruments(InstrumentFile file) {
        this.file = file;
    }

    /** @throws InstrumentRefused where the files have mistakes, which published ones don't */
    Edition edition(InstrumentFiles files) {
        String digest = digest(files);
        synchronized (editions) {
            Edition known = editions.get(digest);
            if (known != null) {
                return known;
            }
        }
        Instrument original = file.read("source", files.source());
        Edition edition = Edition.own(original, files.sortedTranslations().entrySet().stream()
                .map(translation -> file.translated(original, translation.getKey(), translation.getValue())).toList(),
                null);
        synchronized (editions) {
            editions.put(digest, edition);
        }
        return edition;
    }

    private static String digest(InstrumentFiles files) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            update(digest, files.source());
            files.sortedTranslations().forEach((language, yaml) -> {
                update(digest, language);
                update(digest, yaml);
            });
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    /** With its length before it, so that no two sets of files run together to the same bytes. */
    private static void update(MessageDigest digest, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        digest.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
        digest.update(bytes);
    }
}
