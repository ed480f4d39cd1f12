package dev.milepost.plan.ranking;

import java.util.List;

import org.apache.commons.numbers.fraction.BigFraction;
import org.jspecify.annotations.Nullable;

/**
 * A score and how it comes about.
 *
 * @param score null where an input is missing
 * @param why in one line
 */
public record Scored(@Nullable BigFraction score, List<Factor> factors, List<Missing> missing, String why) {
}
