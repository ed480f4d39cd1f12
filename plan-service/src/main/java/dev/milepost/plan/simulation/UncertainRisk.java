package dev.milepost.plan.simulation;

import java.util.List;

/**
 * Something that may happen and then takes time.
 *
 * @param key names it in the result
 * @param probability 0 to 1
 * @param days working days lost if it happens
 * @param activities the keys of those that then take longer; none: the plan finishes later
 */
public record UncertainRisk(String key, double probability, ThreePoint days, List<String> activities) {

    /** @throws IllegalArgumentException where the probability is not 0 to 1 */
    public UncertainRisk {
        if (!(0 <= probability && probability <= 1)) {
            throw new IllegalArgumentException("The probability of " + key + " is " + probability + ", must be 0 to 1");
        }
        activities = List.copyOf(activities);
    }
}
