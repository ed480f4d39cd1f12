package dev.milepost.assessment.instrument;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import dev.milepost.assessment.instrument.CheckedFiles.FileFlaw;
import dev.milepost.kit.problem.FieldError;
import dev.milepost.kit.problem.KitProblem;
import dev.milepost.kit.problem.ProblemException;

/** Every published instrument that the current organization can use: those that come with the service, and its own. */
@ApplicationScoped
public class Instruments {
    private static final int MOST_KEYS = 100;
    private static final int MOST_ERRORS = 100;

    private final BuiltInInstruments builtIn;
    private final OwnInstrumentRepository own;
    private final InstrumentFile file;
    private final ReadInstruments read;
    private final Clock clock;

    Instruments(BuiltInInstruments builtIn, OwnInstrumentRepository own, InstrumentFile file, ReadInstruments read,
            Clock clock) {
        this.builtIn = builtIn;
        this.own = own;
        this.file = file;
        this.read = read;
        this.clock = clock;
    }

    /** The newest version of each that assessments can begin on, by key. */
    @Transactional
    public List<Edition> newest() {
        return Stream.concat(builtIn.newest().stream(), own.newest().stream().map(this::edition))
                .sorted(Comparator.comparing(Edition::key)).toList();
    }

    /** The newest version that assessments can begin on. */
    @Transactional
    public Optional<Edition> newest(String key) {
        return builtIn.newest(key).or(() -> own.newest(key).map(this::edition));
    }

    /** All versions, the newest first, retired ones too; empty if there is no such instrument. */
    @Transactional
    public List<Edition> versions(String key) {
        List<Edition> versions = builtIn.versions(key);
        return (versions.isEmpty() ? own.versions(key).stream().map(this::edition) : versions.stream())
                .sorted(Comparator.comparingInt(Edition::version).reversed()).toList();
    }

    /** Also where it is retired. */
    @Transactional
    public Optional<Edition> version(String key, int version) {
        return builtIn.version(key, version).or(() -> own.version(key, version).map(this::edition));
    }

    /** The files that a version was published from. */
    @Transactional
    public Optional<InstrumentFiles> files(String key, int version) {
        return builtIn.files(key, version).or(() -> own.version(key, version).map(OwnInstrument::files));
    }

    private Edition edition(OwnInstrument row) {
        Edition files = read.edition(row.files());
        return Edition.own(files.original().publishedOn(row.publishedAt().atZone(ZoneOffset.UTC).toLocalDate()),
                files.byLanguage().values().stream().skip(1)
                        .map(one -> one.publishedOn(row.publishedAt().atZone(ZoneOffset.UTC).toLocalDate())).toList(),
                row.retiredAt());
    }

    /**
     * What is wrong with an instrument that was not read from a file.
     *
     * @param found takes the pointer and what is wrong there
     */
    public void flawsOf(Instrument instrument, BiConsumer<String, String> found) {
        file.flawsOf(instrument, found);
    }

    /** What is wrong with the files, and what they make; nothing is saved. */
    @Transactional
    public CheckedFiles check(InstrumentFiles files) {
        CheckedFiles checked = CheckedFiles.of(file, files);
        Instrument original = checked.original();
        if (original == null) {
            return checked;
        }
        List<FileFlaw> flaws = new ArrayList<>(checked.flaws());
        original.flawAsPart(whole -> version(whole.key(), whole.version()).map(Edition::original))
                .ifPresent(flaw -> flaws.add(new FileFlaw("source", new InstrumentFlaw("/partOf", 1, 1, flaw))));
        return new CheckedFiles(original, checked.translations(), flaws);
    }

    /**
     * Makes a version of the files that never changes again.
     *
     * @throws ProblemException where the files have mistakes, the key is a built-in one's, or the version doesn't follow
     *         the one before
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public Edition publish(InstrumentFiles files) {
        CheckedFiles checked = check(files);
        Instrument original = checked.original();
        if (original == null || !checked.flaws().isEmpty()) {
            throw flawed(checked.flaws());
        }
        if (builtIn.newest(original.key()).isPresent()) {
            throw InstrumentProblem.INSTRUMENT_KEY_TAKEN
                    .because("%s comes with the service: give your instrument a key of its own", original.key());
        }
        int next = own.highestNumber(original.key()) + 1;
        if (original.version() != next) {
            throw InstrumentProblem.INSTRUMENT_VERSION_UNEXPECTED
                    .because("The next version of %s is %d, not %d", original.key(), next, original.version());
        }
        if (next == 1 && own.keys() >= MOST_KEYS) {
            throw InstrumentProblem.TOO_MANY_INSTRUMENTS
                    .because("An organization can have %d instruments, each in any number of versions", MOST_KEYS);
        }
        OwnInstrument row = new OwnInstrument(original, files, clock.instant());
        own.persistAndFlush(row);
        return edition(row);
    }

    private static ProblemException flawed(List<FileFlaw> flaws) {
        return InstrumentProblem.INSTRUMENT_FLAWED
                .because("%d mistakes; the first is in %s, %s", flaws.size(), flaws.getFirst().file(),
                        flaws.getFirst().flaw())
                .at(flaws.stream().limit(MOST_ERRORS).map(Instruments::error).toList());
    }

    private static FieldError error(FileFlaw flaw) {
        String pointer = flaw.file().equals("source") ? "/source" : "/translations/" + flaw.file();
        return new FieldError(pointer, "instrument-flaw", flaw.flaw().toString());
    }

    /** No assessment begins on it any more; those that run stay on it. Retiring what is retired changes nothing. */
    @Transactional
    Edition retire(String key, int version) {
        if (builtIn.version(key, version).isPresent()) {
            throw InstrumentProblem.INSTRUMENT_BUILT_IN.because("%s comes with the service", key);
        }
        OwnInstrument row = own.lock(key, version).orElseThrow(
                () -> KitProblem.NOT_FOUND.because("There is no version %d of instrument %s", version, key));
        row.retire(clock.instant());
        own.flush();
        return edition(row);
    }
}
