package dev.milepost.roi.approval;

import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import com.fasterxml.jackson.databind.JsonNode;

import dev.milepost.roi.businesscase.CaseMetricsView;
import dev.milepost.roi.businesscase.InputReading;
import dev.milepost.roi.businesscase.NewBusinessCase;

/**
 * A version of a case with all of its content, exactly as it was submitted.
 *
 * @param businessCase what could be changed on the case, with its lines
 * @param readings what was read from elsewhere for its figures
 */
@Schema(name = "VersionView")
public record VersionView(@Schema(required = true) VersionItem version,
        @Schema(required = true, implementation = NewBusinessCase.class) JsonNode businessCase,
        @Schema(required = true, type = SchemaType.ARRAY, implementation = InputReading.class) JsonNode readings,
        @Schema(required = true, implementation = CaseMetricsView.class) JsonNode figures) {
}
