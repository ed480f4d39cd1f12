package dev.milepost.roi.measurement;

import java.util.Locale;

import dev.milepost.kit.problem.KitProblem;
import dev.milepost.kit.problem.ProblemException;

/** In which form measurements are sent. */
public enum MeasurementFormat {
    /** An object with a list. */
    JSON("application/json"),
    /** One object a line. */
    NDJSON("application/x-ndjson"),
    /** Comma or semicolon separated, its first line naming the columns. */
    CSV("text/csv"),
    /** A list of CloudEvents whose data is a measurement. */
    CLOUD_EVENTS("application/cloudevents-batch+json");

    private final String mediaType;

    MeasurementFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    /** @throws ProblemException 415 for another media type */
    public static MeasurementFormat of(String contentType) {
        int end = contentType.indexOf(';');
        String type = (end < 0 ? contentType : contentType.substring(0, end)).strip().toLowerCase(Locale.ROOT);
        for (MeasurementFormat format : values()) {
            if (format.mediaType.equals(type)) {
                return format;
            }
        }
        throw KitProblem.UNSUPPORTED_MEDIA_TYPE.because("Measurements are read as %s, %s, %s or %s", JSON.mediaType,
                NDJSON.mediaType, CSV.mediaType, CLOUD_EVENTS.mediaType);
    }
}
