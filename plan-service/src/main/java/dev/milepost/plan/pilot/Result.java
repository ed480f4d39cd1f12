package dev.milepost.plan.pilot;

import java.math.BigDecimal;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * How one criterion stood.
 *
 * @param value of its KPI, if it has one that is known
 */
@Schema(name = "PilotResult")
record Result(
        @Schema(required = true) String key,
        @Schema(required = true) String name,
        @Schema(required = true) Kind kind,
        @Nullable @Schema(description = "Of its KPI, if it has one that is known") BigDecimal value,
        @Nullable @Schema(description = "Absent where it can't be told. Of a stop criterion: that it has come to pass") Boolean met,
        @Schema(required = true, description = "Why, in one sentence") String because) {

    /** What a criterion is for. */
    @Schema(name = "PilotCriterionKind")
    enum Kind {
        SUCCESS,
        STOP
    }
}
