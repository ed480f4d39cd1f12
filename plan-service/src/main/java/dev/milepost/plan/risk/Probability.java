package dev.milepost.plan.risk;

import java.math.BigDecimal;
import java.util.List;

/** What a likelihood of 1 to 5 means in numbers, where nobody has given a better one. */
final class Probability {

    /** The scale of the probability and impact matrix in the PMBOK Guide (fifth edition, 11.3.2.2): very low to very high. */
    private static final List<BigDecimal> OF_LIKELIHOOD = List.of(new BigDecimal("0.1"), new BigDecimal("0.3"),
            new BigDecimal("0.5"), new BigDecimal("0.7"), new BigDecimal("0.9"));

    private Probability() {
    }

    static BigDecimal of(int likelihood) {
        return OF_LIKELIHOOD.get(likelihood - 1);
    }
}
