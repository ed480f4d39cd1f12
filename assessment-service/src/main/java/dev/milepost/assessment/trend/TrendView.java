package dev.milepost.assessment.trend;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;

/** Results of one instrument over time. */
@Schema(name = "Trend")
record TrendView(
        @Schema(required = true) String instrumentKey,
        @Nullable @Schema(description = "Version by whose weights the common scores are computed; absent where nothing is completed") Integer commonVersion,
        @Schema(required = true, description = "Keys of the questions that every version among the runs asks and that are answered alike: what commonScore rests on") List<String> commonQuestions,
        @Schema(required = true, description = "The latest last; at most 100, the earliest left out") List<TrendRun> runs) {

    /** One completed assessment. */
    @Schema(name = "TrendRun")
    record TrendRun(
            @Schema(required = true) UUID assessmentId,
            @Schema(required = true) String title,
            @Schema(required = true) int instrumentVersion,
            @Schema(required = true) Instant completedAt,
            @Nullable @JsonInclude(Include.ALWAYS) @Schema(required = true, nullable = true, description = "By its own version, on that version's scale; null where there is none") BigDecimal score,
            @Nullable @Schema(description = "By its own version; absent where none is published") Integer level,
            @Nullable @JsonInclude(Include.ALWAYS) @Schema(required = true, nullable = true, description = "Over the common questions alone, by the weights and on the scale of commonVersion, so that all runs compare; null where none of them is answered") BigDecimal commonScore,
            @Nullable @Schema(description = "commonScore less that of the run before") BigDecimal commonChange,
            @Schema(required = true) Checked checked,
            @Schema(required = true, description = "Common questions against the run before; empty for the first") Changes changes,
            @Schema(required = true, description = "In the order of commonVersion") List<TrendDimension> dimensions) {
    }

    /** What was really looked at. */
    @Schema(name = "TrendChecked")
    record Checked(
            @Schema(required = true, description = "Answers given, changed or confirmed in this run") int checked,
            @Schema(required = true, description = "Answers taken over that nobody has confirmed") int carriedOver,
            @Nullable @Schema(description = "Share of the answers that was checked, 0 to 1; absent without an answer") BigDecimal share,
            @Nullable @Schema(description = "The lowest score possible if whatever wasn't checked could be anything") BigDecimal low,
            @Nullable @Schema(description = "The highest score possible if whatever wasn't checked could be anything") BigDecimal high) {
    }

    /** What came out differently. */
    @Schema(name = "TrendChanges")
    record Changes(
            @Schema(required = true, description = "Keys of the questions answered better") List<String> improved,
            @Schema(required = true, description = "Keys of the questions answered worse") List<String> worsened,
            @Schema(required = true, description = "How many were answered the same, and checked") int confirmed,
            @Schema(required = true, description = "How many were only taken over") int notChecked) {
        static final Changes NONE = new Changes(List.of(), List.of(), 0, 0);
    }

    /** A dimension over its common questions. */
    @Schema(name = "TrendDimension")
    record TrendDimension(
            @Schema(required = true) String key,
            @Schema(required = true) String name,
            @Nullable @JsonInclude(Include.ALWAYS) @Schema(required = true, nullable = true) BigDecimal commonScore,
            @Nullable @Schema(description = "Less that of the run before") BigDecimal commonChange) {
    }
}
