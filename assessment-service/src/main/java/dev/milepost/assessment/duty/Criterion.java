package dev.milepost.assessment.duty;

import java.util.Map;

/**
 * Something that a screening asks.
 *
 * @param source where the law or its guidelines say so
 * @param text the question by language
 */
record Criterion(String key, CriterionGroup group, String source, Map<String, String> text) {
}
