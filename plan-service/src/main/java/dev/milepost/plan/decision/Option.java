package dev.milepost.plan.decision;

import java.math.BigDecimal;
import java.util.Map;

/** What can be chosen, with the values that are known by criterion. */
public record Option(String id, String name, Map<String, BigDecimal> values) {
}
