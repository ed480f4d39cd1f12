package dev.milepost.assessment.scoring;

import java.util.Map;

import org.apache.commons.numbers.fraction.BigFraction;

/**
 * A total and how it is shared out.
 *
 * @param shares per dimension: the part of the total that one unit of an applicable question's weight decides
 * @param contributions per dimension: the part of the score that one unit of an answered question's weight adds at 1
 */
record TotalScore(Estimate estimate, Map<String, BigFraction> shares, Map<String, BigFraction> contributions) {

    BigFraction sharePerWeight(String dimension) {
        return shares.getOrDefault(dimension, BigFraction.ZERO);
    }

    BigFraction contributionPerWeight(String dimension) {
        return contributions.getOrDefault(dimension, BigFraction.ZERO);
    }
}
