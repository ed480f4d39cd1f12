package dev.milepost.assessment.exchange;

import java.util.Arrays;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

import dev.milepost.kit.problem.KitProblem;

/** The forms in which questionnaires travel. */
enum InstrumentFormat {
    /** Our own: the instrument, then its translations, as documents of one YAML file. */
    YAML("application/yaml", "yaml"),
    /** A library of CISO Assistant with a framework. */
    CISO_ASSISTANT("application/yaml", "yaml"),
    /** An OSCAL catalog; both its forms are read. */
    OSCAL_JSON("application/json", "json"),
    OSCAL_XML("application/xml", "xml"),
    /** The JSON of a SurveyJS form. */
    SURVEYJS("application/json", "json"),
    CSV("text/csv;charset=UTF-8", "csv");

    static final String NAMES = "yaml, ciso-assistant, oscal-json, oscal-xml, surveyjs or csv";

    private final String mediaType;
    private final String extension;

    InstrumentFormat(String mediaType, String extension) {
        this.mediaType = mediaType;
        this.extension = extension;
    }

    String mediaType() {
        return mediaType;
    }

    String extension() {
        return extension;
    }

    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** @throws dev.milepost.kit.problem.ProblemException 400 for none of them */
    static InstrumentFormat of(@Nullable String name) {
        return Arrays.stream(values()).filter(format -> format.code().equals(name)).findFirst()
                .orElseThrow(() -> KitProblem.INVALID_PARAMETER.because("format knows %s", NAMES).at("?format",
                        "unknown-value", "one of " + NAMES));
    }
}
