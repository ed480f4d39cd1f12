package dev.milepost.roi.exchange;

import java.util.Locale;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import dev.milepost.kit.problem.KitProblem;
import dev.milepost.kit.problem.ProblemException;

/** In what form a table is written. */
enum ExportFormat {
    JSON("application/json"),
    CSV("text/csv");

    private final String mediaType;

    ExportFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    String mediaType() {
        return mediaType + (this == CSV ? ";charset=UTF-8" : "");
    }

    String ending() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws ProblemException 400 for none of them */
    static ExportFormat of(@Nullable String format) {
        return Stream.of(values()).filter(one -> one.ending().equals(format)).findFirst()
                .orElseThrow(() -> KitProblem.INVALID_PARAMETER.because("format knows json and csv").at("?format",
                        "unknown-value", "json or csv"));
    }
}
