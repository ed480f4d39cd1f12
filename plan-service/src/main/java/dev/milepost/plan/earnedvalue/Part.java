package dev.milepost.plan.earnedvalue;

import java.math.BigDecimal;

/**
 * What one work or overhead contributes.
 *
 * @param planned how much of it was planned to be done, 0 to 1
 * @param earned how much of it is done, 0 to 1
 */
public record Part(String key, BigDecimal budget, BigDecimal planned, BigDecimal earned, BigDecimal plannedValue,
        BigDecimal earnedValue) {
}
