package dev.milepost.assessment.reliability;

import java.math.BigDecimal;
import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;

/** How an instrument's questions behave, over the cases there are. */
@Schema(name = "InstrumentStatistics")
record StatisticsView(
        @Schema(required = true) String instrumentKey,
        @Schema(required = true) int instrumentVersion,
        @Schema(required = true, description = "Completed assessments that the owner answered alone, and respondents of the others; the latest ones") int cases,
        @Schema(required = true, description = "How many cases a figure needs before it is told") int fewest,
        @Schema(required = true) List<DimensionStatistics> dimensions) {

    /** Its scored questions as one scale. */
    @Schema(name = "DimensionStatistics")
    record DimensionStatistics(
            @Schema(required = true) String key,
            @Schema(required = true, description = "Scored questions") int items,
            @Schema(required = true, description = "n: cases that answered all of them") int completeCases,
            @Nullable @JsonInclude(Include.ALWAYS) @Schema(required = true, nullable = true, description = "Cronbach's alpha = k / (k - 1) * (1 - sum of item variances / variance of the sum); null where alphaReason says why") BigDecimal alpha,
            @Nullable NoFigure alphaReason,
            @Schema(required = true) List<ItemStatistics> questions) {
    }

    /** One scored question. */
    @Schema(name = "ItemStatistics")
    record ItemStatistics(
            @Schema(required = true) String questionKey,
            @Nullable @Schema(description = "n: cases that answered; absent where so few did that nothing is told") Integer answered,
            @Schema(required = true, description = "How many chose each value, ascending; empty where nothing is told") List<ValueCount> distribution,
            @Nullable @Schema(description = "Of the values; absent where nothing is told") BigDecimal mean,
            @Nullable @Schema(description = "Alpha of the dimension without this question: higher than alpha means that it fits badly. Absent where it can't be said") BigDecimal alphaWithout) {
    }

    /** How often a value was chosen. */
    @Schema(name = "ValueCount")
    record ValueCount(@Schema(required = true) BigDecimal value, @Schema(required = true) int count) {
    }

    /** Why there is no alpha. */
    enum NoFigure {
        FEWER_THAN_FIVE_CASES,
        FEWER_THAN_TWO_ITEMS,
        /** All cases have the same sum. */
        NO_VARIANCE
    }
}
