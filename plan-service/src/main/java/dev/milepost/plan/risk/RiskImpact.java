package dev.milepost.plan.risk;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;

/**
 * What an open risk may do to the schedule, for its simulation.
 *
 * @param probability of its happening, 0 to 1
 * @param optimistic working days lost if it happens and goes well
 * @param likely working days lost if it happens
 * @param pessimistic working days lost if it happens and goes badly
 * @param taskIds of the tasks it delays; empty where it delays the plan as a whole
 */
public record RiskImpact(UUID riskId, String title, BigDecimal probability, BigDecimal optimistic, BigDecimal likely,
        BigDecimal pessimistic, List<UUID> taskIds) {
}
