package dev.milepost.assessment.instrument;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.runtime.Startup;

/** Every published instrument that the current organization can use. Read at start, so that a wrong file stops it. */
@Startup
@ApplicationScoped
public class Instruments {
    static final List<String> BUILT_IN = List.of("small-business-ai-readiness-1");

    private final List<Instrument> published;

    /** @throws InstrumentRefused if a built-in file is wrong */
    public Instruments(InstrumentFile file) {
        published = BUILT_IN.stream()
                .map(name -> file.read(name + ".yaml", text("/instruments/" + name + ".yaml")))
                .toList();
    }

    private static String text(String resource) {
        try (InputStream file = Instruments.class.getResourceAsStream(resource)) {
            if (file == null) {
                throw new FileNotFoundException(resource);
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("Can't read the built-in instrument " + resource, e);
        }
    }

    /** The newest version of each, by key. */
    public List<Instrument> newest() {
        return published.stream().map(Instrument::key).distinct().sorted()
                .flatMap(key -> newest(key).stream())
                .toList();
    }

    public Optional<Instrument> newest(String key) {
        return published.stream().filter(instrument -> instrument.key().equals(key))
                .max(Comparator.comparingInt(Instrument::version));
    }

    /** All versions, the newest first; empty if there is no such instrument. */
    public List<Instrument> versions(String key) {
        return published.stream().filter(instrument -> instrument.key().equals(key))
                .sorted(Comparator.comparingInt(Instrument::version).reversed())
                .toList();
    }

    public Optional<Instrument> version(String key, int version) {
        return published.stream()
                .filter(instrument -> instrument.key().equals(key) && instrument.version() == version)
                .findAny();
    }
}
