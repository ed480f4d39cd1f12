package dev.milepost.assessment.benchmark;

import java.math.BigDecimal;

import org.jspecify.annotations.Nullable;

/**
 * A reason for not using AI, with the share that names it.
 *
 * @param code the office's
 * @param value percent of the series' denominator
 * @param challenge code of the challenge that an assessment finds for it; null where there is none
 */
record Reason(String series, String code, String period, BigDecimal value, @Nullable String challenge) {
}
