package dev.milepost.plan.exchange;

import java.util.Arrays;

import org.jspecify.annotations.Nullable;

import dev.milepost.kit.problem.KitProblem;

/** The forms in which plans travel. */
enum FileFormat {
    CSV("text/csv;charset=UTF-8", "csv"),
    JSON("application/json", "json"),
    /** Microsoft Project's XML. */
    MSPDI("application/xml", "xml");

    private final String mediaType;
    private final String extension;

    FileFormat(String mediaType, String extension) {
        this.mediaType = mediaType;
        this.extension = extension;
    }

    String mediaType() {
        return mediaType;
    }

    String extension() {
        return extension;
    }

    /** @throws dev.milepost.kit.problem.ProblemException 400 for none of them */
    static FileFormat of(@Nullable String name) {
        return Arrays.stream(values()).filter(format -> format.lowerCase().equals(name)).findFirst()
                .orElseThrow(
                        () -> KitProblem.INVALID_PARAMETER.because("format knows csv, json and mspdi (Microsoft Project XML)")
                                .at("?format", "unknown-value", "one of csv, json, mspdi"));
    }

    private String lowerCase() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
