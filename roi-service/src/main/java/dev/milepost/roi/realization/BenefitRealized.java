package dev.milepost.roi.realization;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * What others learn when a case has brought something else than they were told last.
 *
 * @param until the last month that is counted
 * @param planned what the same lines were to bring by the end of that month; null where the case has no start
 * @param realized what counts of the lines that claim something
 * @param goals the parts of lines whose KPI belongs to a goal of the plan
 */
record BenefitRealized(UUID businessCaseId, @Nullable UUID planId, String currency, String until,
        @Nullable BigDecimal planned, BigDecimal realized, BigDecimal realizedWithoutFreedTime,
        Map<Confidence, BigDecimal> byConfidence, List<OfGoal> goals, String inputHash, Instant at) {
    static final String TYPE = "benefit.realized";

    /** What belongs to a goal of the plan. */
    record OfGoal(UUID goalId, @Nullable BigDecimal planned, BigDecimal realized) {
    }
}
