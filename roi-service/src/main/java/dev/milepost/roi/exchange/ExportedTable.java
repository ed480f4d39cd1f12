package dev.milepost.roi.exchange;

import java.util.List;
import java.util.Map;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A table that was taken out. */
@Schema(name = "ExportedTable")
record ExportedTable(
        @Schema(required = true, description = "Each row with the columns that have a value, under the names that the API gives them") List<Map<String, Object>> items) {
}
