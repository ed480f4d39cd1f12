package dev.milepost.assessment.dataasset;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What the inventory shows, as evidence beside what is answered about data. Documented, not verified: the scores are the
 * organization's own.
 *
 * @param dimensionKey the dimension of the built-in questionnaire that it is evidence for
 * @param judged how many have an outcome
 * @param outcomes how many assets have which
 * @param qualityPercent the mean quality of those whose four scores are known; null where there are none
 * @param oldest the earliest day on which one of them was judged
 * @param latest the last such day
 * @param countsUntil the last day on which it counts as evidence, a year after it was judged last; null where nothing dated was
 *        judged
 * @param counts whether it counts as evidence today: something is judged, and not too long ago
 */
@Schema(name = "DataInventorySummary", description = "What the inventory shows, as evidence beside what is answered about data")
public record DataEvidence(
        @Schema(required = true, description = "The dimension of the built-in questionnaire that it is evidence for") String dimensionKey,
        @Schema(required = true, description = "DOCUMENTED: the scores are the organization's own, nobody has verified them") String level,
        @Schema(required = true) int assets,
        @Schema(required = true, description = "How many have an outcome") int judged,
        @Schema(required = true, description = "How many have which outcome") Map<DataOutcome, Integer> outcomes,
        @Schema(required = true, description = "How many are personal data in whatever class") int personal,
        @Nullable @Schema(description = "The mean quality, 0 to 100, of those whose four scores are known; absent where there are none") BigDecimal qualityPercent,
        @Nullable @Schema(description = "The earliest day on which one of them was judged") LocalDate oldest,
        @Nullable @Schema(description = "The last day on which one of them was judged") LocalDate latest,
        @Nullable @Schema(description = "The last day on which it counts as evidence, a year after it was judged last; absent where nothing dated was judged") LocalDate countsUntil,
        @Schema(required = true, description = "Whether it counts as evidence today: something is judged, and not too long ago") boolean counts) {
}
