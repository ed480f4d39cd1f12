package dev.milepost.plan.ranking;

import java.math.BigDecimal;
import java.util.Map;

/** What competes, with the inputs that are known of it. */
public record Candidate(String id, Map<String, BigDecimal> inputs) {
}
