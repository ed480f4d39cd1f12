package dev.milepost.assessment.exchange;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;

import dev.milepost.assessment.catalogue.ReferenceCatalogues;
import dev.milepost.assessment.draft.DraftService;
import dev.milepost.assessment.draft.DraftView;
import dev.milepost.assessment.draft.NewDraft;
import dev.milepost.assessment.instrument.Instrument;
import dev.milepost.assessment.instrument.Instruments;
import dev.milepost.kit.language.LanguageRequest;
import dev.milepost.kit.problem.KitProblem;
import dev.milepost.kit.problem.ProblemException;

/** Makes drafts of files, and files of published instruments. */
@ApplicationScoped
class ExchangeService {
    private final Instruments instruments;
    private final DraftService drafts;
    private final ReferenceCatalogues catalogues;
    private final Clock clock;

    ExchangeService(Instruments instruments, DraftService drafts, ReferenceCatalogues catalogues, Clock clock) {
        this.instruments = instruments;
        this.drafts = drafts;
        this.catalogues = catalogues;
        this.clock = clock;
    }

    /**
     * @param title of the draft; null for the file's own
     * @throws ProblemException 422 for a file that can't be read at all; what an instrument has no place for is reported
     */
    @Transactional
    ImportReport take(InstrumentFormat format, byte[] file, @Nullable String title, @Nullable String externalId) {
        ReadFile read = read(format, file, title);
        DraftView draft = drafts.create(
                new NewDraft(externalId, title == null ? read.title() : title, read.source(), read.translations()));
        return ImportReport.of(format, draft, read);
    }

    private ReadFile read(InstrumentFormat format, byte[] file, @Nullable String title) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        return switch (format) {
            case YAML -> InstrumentYaml.read(Utf8.decoded(file));
            case CISO_ASSISTANT -> CisoAssistant.read(Utf8.decoded(file), today);
            case OSCAL_JSON -> new OscalReading(OscalJson.read(Utf8.decoded(file)), catalogues).file(today);
            case OSCAL_XML -> new OscalReading(OscalXml.read(file), catalogues).file(today);
            case SURVEYJS -> SurveyJs.read(Utf8.decoded(file), today);
            case CSV -> CsvFiles.read(Utf8.decoded(file), title == null ? "Imported questions" : title, today);
        };
    }

    @Transactional
    String write(String key, int version, InstrumentFormat format, LanguageRequest wanted) {
        if (format == InstrumentFormat.YAML) {
            return InstrumentYaml.write(instruments.files(key, version).orElseThrow(() -> notFound(key, version)));
        }
        Instrument instrument = instruments.version(key, version).orElseThrow(() -> notFound(key, version)).in(wanted);
        return switch (format) {
            case CISO_ASSISTANT -> new Writing(instrument).cisoAssistant();
            case OSCAL_JSON -> new Writing(instrument).oscal();
            case SURVEYJS -> new Writing(instrument).surveyJs();
            case CSV -> CsvFiles.write(instrument);
            case YAML, OSCAL_XML -> throw KitProblem.INVALID_PARAMETER.because("OSCAL is written as JSON: format=oscal-json")
                    .at("?format", "unknown-value", "oscal-json");
        };
    }

    private static ProblemException notFound(String key, int version) {
        return KitProblem.NOT_FOUND.because("There is no version %d of instrument %s", version, key);
    }
}
