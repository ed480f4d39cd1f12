package dev.milepost.plan.earnedvalue;

import java.math.BigDecimal;

import org.jspecify.annotations.Nullable;

/**
 * A budget that belongs to no single piece of work. It is planned and earned in proportion to the works of its group, or to all
 * works where it has none; so it is earned whole when all of them are done.
 *
 * @param key unique among works and overheads of a measurement
 * @param group null for all works
 */
public record Overhead(String key, @Nullable String group, BigDecimal budget) {
}
