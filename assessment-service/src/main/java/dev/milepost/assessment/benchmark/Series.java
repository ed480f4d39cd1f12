package dev.milepost.assessment.benchmark;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Figures that were asked for in the same words, of the same population: only they can be compared over time.
 *
 * @param geography ISO 3166 country code, EU27, or OECD for the average of its members
 * @param smallest how many people an enterprise of the population has at least
 * @param denominator of what the values are percents
 * @param ended whether the office has stopped it
 * @param note what else one must know; null for nothing
 */
@Schema(name = "BenchmarkSeries")
record Series(
        @Schema(required = true) String key,
        @Schema(required = true) Indicator indicator,
        @Schema(required = true, description = "ISO 3166 country code, EU27, or OECD for the average of its members") String geography,
        @Schema(required = true) String source,
        @Schema(required = true) String address,
        @Schema(required = true, description = "Of whom it was asked") String population,
        @Schema(required = true, description = "How many people an enterprise of the population has at least") int smallest,
        @Schema(required = true, description = "Of what the values are percents") String denominator,
        @Schema(required = true, description = "What was asked: figures of another wording are another series") String wording,
        @Schema(required = true, description = "To be named wherever a figure is shown") String licence,
        @Schema(required = true, description = "Whether the office has stopped it") boolean ended,
        @Nullable String note) {
}
