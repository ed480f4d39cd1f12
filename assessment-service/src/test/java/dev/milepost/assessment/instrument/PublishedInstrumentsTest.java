package dev.milepost.assessment.instrument;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

/**
 * Assessments run for years on the version they began with, so the file of a published version is frozen: to change a
 * question or a weight, add a file with the next version and its line in {@code published-instruments.sha256}. Its
 * translations are pinned too: people answered in those words. A language can be added to a published version, and a slip
 * of the pen in a translation repaired by changing its line on purpose; what is asked stays in the original alone.
 */
class PublishedInstrumentsTest {

    @Test
    void everyPublishedVersionIsAsItWasPublished() throws IOException, NoSuchAlgorithmException {
        Map<String, String> digests = new String(resource("/published-instruments.sha256"), StandardCharsets.UTF_8)
                .lines().filter(line -> !line.startsWith("#")).map(line -> line.split(" +", 2))
                .collect(Collectors.toMap(line -> line[1], line -> line[0]));

        assertThat(digests.keySet()).isEqualTo(BuiltInInstruments.builtInFiles().collect(Collectors.toSet()));
        for (Map.Entry<String, String> published : digests.entrySet()) {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(resource("/instruments/" + published.getKey()));
            assertThat(HexFormat.of().formatHex(digest))
                    .as("%s was published and never changes: add the next version instead", published.getKey())
                    .isEqualTo(published.getValue());
        }
    }

    private static byte[] resource(String name) throws IOException {
        try (InputStream file = PublishedInstrumentsTest.class.getResourceAsStream(name)) {
            return Objects.requireNonNull(file, name).readAllBytes();
        }
    }
}
