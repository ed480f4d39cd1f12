package dev.milepost.assessment.instrument;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

/**
 * The instruments that come with the service, read from their files when somebody needs one first: no start has to wait for
 * them.
 */
@ApplicationScoped
class BuiltInInstruments {
    /** Each with the languages of the files beside its own, which is in English. */
    static final Map<String, List<String>> BUILT_IN = builtIn();

    private final List<Edition> editions;

    /** @throws InstrumentRefused if a built-in file is wrong */
    BuiltInInstruments(InstrumentFile file) {
        editions = BUILT_IN.entrySet().stream().map(entry -> read(file, entry.getKey(), entry.getValue())).toList();
        editions.forEach(this::requireTrulyPart);
    }

    private static Map<String, List<String>> builtIn() {
        Map<String, List<String>> names = new LinkedHashMap<>();
        names.put("small-business-ai-readiness-1", List.of());
        names.put("small-business-ai-readiness-2", List.of("de", "es", "fr"));
        names.put("first-look-1", List.of("de", "es", "fr"));
        return names;
    }

    /** The names of all files that the built-in instruments are made of. */
    static Stream<String> builtInFiles() {
        return BUILT_IN.entrySet().stream().flatMap(entry -> Stream.concat(Stream.of(entry.getKey() + ".yaml"),
                entry.getValue().stream().map(language -> entry.getKey() + "." + language + ".yaml")));
    }

    private static Edition read(InstrumentFile file, String name, List<String> languages) {
        Instrument original = file.read(name + ".yaml", text("/instruments/" + name + ".yaml"));
        List<Instrument> translations = languages.stream().map(language -> name + "." + language + ".yaml")
                .map(translation -> file.translated(original, translation, text("/instruments/" + translation)))
                .toList();
        return Edition.builtIn(original, translations);
    }

    private static String text(String resource) {
        try (InputStream file = BuiltInInstruments.class.getResourceAsStream(resource)) {
            if (file == null) {
                throw new FileNotFoundException(resource);
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("Can't read the built-in instrument " + resource, e);
        }
    }

    private void requireTrulyPart(Edition part) {
        part.original().flawAsPart(whole -> version(whole.key(), whole.version()).map(Edition::original))
                .ifPresent(flaw -> {
                    throw new IllegalStateException(part.original().key() + ": " + flaw);
                });
    }

    List<Edition> newest() {
        return editions.stream().map(Edition::key).distinct().flatMap(key -> newest(key).stream()).toList();
    }

    Optional<Edition> newest(String key) {
        return of(key).max(Comparator.comparingInt(Edition::version));
    }

    /** All versions; empty if there is no such instrument. */
    List<Edition> versions(String key) {
        return of(key).toList();
    }

    Optional<Edition> version(String key, int version) {
        return of(key).filter(edition -> edition.version() == version).findAny();
    }

    /** The files of a version, as they are. */
    Optional<InstrumentFiles> files(String key, int version) {
        String name = key + "-" + version;
        List<String> languages = BUILT_IN.get(name);
        return languages == null ? Optional.empty()
                : Optional.of(new InstrumentFiles(text("/instruments/" + name + ".yaml"), languages.stream().collect(
                        Collectors.toMap(language -> language,
                                language -> text("/instruments/" + name + "." + language + ".yaml")))));
    }

    private Stream<Edition> of(String key) {
        return editions.stream().filter(edition -> edition.key().equals(key));
    }
}
