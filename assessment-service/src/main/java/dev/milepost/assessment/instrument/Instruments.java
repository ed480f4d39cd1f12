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
import java.util.Set;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import dev.milepost.assessment.instrument.Instrument.Whole;
import dev.milepost.kit.language.LanguageRequest;
import io.quarkus.runtime.Startup;

/** Every published instrument that the current organization can use. Read at start, so that a wrong file stops it. */
@Startup
@ApplicationScoped
public class Instruments {
    /** Each with the languages of the files beside its own, which is in English. */
    static final Map<String, List<String>> BUILT_IN = builtIn();

    private final List<Published> published;

    /** @throws InstrumentRefused if a built-in file is wrong */
    public Instruments(InstrumentFile file) {
        published = BUILT_IN.entrySet().stream().map(entry -> read(file, entry.getKey(), entry.getValue())).toList();
        published.stream().map(Published::original).forEach(this::requireTrulyPart);
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

    private static Published read(InstrumentFile file, String name, List<String> languages) {
        Instrument original = file.read(name + ".yaml", text("/instruments/" + name + ".yaml"));
        Map<String, Instrument> byLanguage = new LinkedHashMap<>();
        byLanguage.put(original.language(), original);
        for (String language : languages) {
            String translation = name + "." + language + ".yaml";
            Instrument translated = file.translated(original, translation, text("/instruments/" + translation));
            byLanguage.put(translated.language(), translated);
        }
        return new Published(original, byLanguage);
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

    /** The bounds of an indicative result are those of the whole, so the questions must be the very same. */
    private void requireTrulyPart(Instrument part) {
        Whole whole = part.partOf();
        if (whole == null) {
            return;
        }
        Map<String, Question> questions = version(whole.key(), whole.version())
                .orElseThrow(() -> new IllegalStateException(part.key() + " is part of what does not exist: " + whole))
                .questionsByKey();
        part.questions().filter(question -> !question.equals(questions.get(question.key()))).findAny()
                .ifPresent(question -> {
                    throw new IllegalStateException(
                            "The question " + question.key() + " of " + part.key() + " is another one in " + whole);
                });
    }

    /** The newest version of each, by key. */
    public List<Instrument> newest() {
        return published.stream().map(Published::original).map(Instrument::key).distinct().sorted()
                .flatMap(key -> newest(key).stream())
                .toList();
    }

    public Optional<Instrument> newest(String key) {
        return originals(key).max(Comparator.comparingInt(Instrument::version));
    }

    /** All versions, the newest first; empty if there is no such instrument. */
    public List<Instrument> versions(String key) {
        return originals(key).sorted(Comparator.comparingInt(Instrument::version).reversed()).toList();
    }

    /** As it was published, in English. */
    public Optional<Instrument> version(String key, int version) {
        return originals(key).filter(instrument -> instrument.version() == version).findAny();
    }

    private Stream<Instrument> originals(String key) {
        return published.stream().map(Published::original).filter(instrument -> instrument.key().equals(key));
    }

    /** In the best of the wanted languages; as it was published where it has none of them. */
    public Instrument in(LanguageRequest wanted, Instrument instrument) {
        Map<String, Instrument> byLanguage = byLanguage(instrument);
        return wanted.best(byLanguage.keySet()).map(byLanguage::get).orElse(instrument);
    }

    /** The languages that it has texts in, its own first. */
    public Set<String> languages(Instrument instrument) {
        return byLanguage(instrument).keySet();
    }

    private Map<String, Instrument> byLanguage(Instrument instrument) {
        return published.stream()
                .filter(candidate -> candidate.original().key().equals(instrument.key())
                        && candidate.original().version() == instrument.version())
                .findAny().map(Published::byLanguage)
                .orElseThrow(() -> new IllegalArgumentException(instrument.key() + " was not published"));
    }

    /** @param byLanguage the original first */
    private record Published(Instrument original, Map<String, Instrument> byLanguage) {
    }
}
