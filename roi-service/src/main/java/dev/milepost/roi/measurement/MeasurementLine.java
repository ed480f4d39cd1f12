package dev.milepost.roi.measurement;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.databind.JsonNode;

/** One measurement as it was sent, in whatever form. */
public sealed interface MeasurementLine {

    /**
     * What could be read; whether it can be taken is another question.
     *
     * @param kpi how the line names its KPI, null where it doesn't
     */
    record Readable(@Nullable String kpi, JsonNode fields) implements MeasurementLine {
    }

    /** What couldn't be read, and why. */
    record Unreadable(String code, String message) implements MeasurementLine {
    }
}
