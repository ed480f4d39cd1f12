package dev.milepost.plan.readiness;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

/** Of the assessment service's answer only what is used here. */
@JsonIgnoreProperties(ignoreUnknown = true)
record CompletedAssessments(List<Item> items) {

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Item(UUID id, @Nullable String title, @Nullable Instant completedAt, @Nullable BigDecimal score,
            @Nullable Integer level, @Nullable BigDecimal low, @Nullable BigDecimal high,
            @Nullable Boolean indicative) {

        /** What an assessment service from before there were parts does not tell. */
        boolean asksPartOnly() {
            return Boolean.TRUE.equals(indicative);
        }
    }
}
