package dev.milepost.assessment.respondent;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What was agreed on about a question; stands beside the answers and changes no score. */
@Schema(name = "Consensus")
public record ConsensusView(
        @Schema(required = true) String questionKey,
        @Schema(required = true) BigDecimal value,
        @Nullable String note,
        @Schema(required = true) String agreedBy,
        @Schema(required = true) Instant agreedAt) {

    /** All of one assessment. */
    @Schema(name = "Consensuses")
    record All(@Schema(required = true) List<ConsensusView> consensus) {
    }
}
