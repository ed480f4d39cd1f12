package dev.milepost.assessment;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** Instrument files of the tests and of the service. */
public final class InstrumentText {
    private InstrumentText() {
    }

    /** @param file below {@code instruments/}, such as {@code all-types.yaml} */
    public static String of(String file) {
        try (InputStream content = InstrumentText.class.getResourceAsStream("/instruments/" + file)) {
            return new String(Objects.requireNonNull(content, file).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
