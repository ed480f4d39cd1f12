package dev.milepost.plan.risk;

import java.util.Arrays;
import java.util.List;

/** The four things that most often get in the way, and whatever else does. */
public enum Challenge {
    RESISTANCE_TO_CHANGE,
    INTEGRATION_WITH_EXISTING_SYSTEMS,
    DATA_SECURITY_AND_PRIVACY,
    COST_AND_BUDGET,
    /** An own kind, named in the risk's {@code kind}. */
    OTHER;

    /** The four that are watched on every plan. */
    static List<Challenge> four() {
        return Arrays.stream(values()).filter(challenge -> challenge != OTHER).toList();
    }
}
