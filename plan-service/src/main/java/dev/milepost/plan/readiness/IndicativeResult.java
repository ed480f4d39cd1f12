package dev.milepost.plan.readiness;

import java.math.BigDecimal;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

/** Of the result of an assessment that asked only a part of a questionnaire, what it says of the whole. */
@JsonIgnoreProperties(ignoreUnknown = true)
record IndicativeResult(@Nullable Whole whole) {

    /** Between which bounds the whole questionnaire would end. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Whole(@Nullable BigDecimal low, @Nullable BigDecimal high) {
    }
}
