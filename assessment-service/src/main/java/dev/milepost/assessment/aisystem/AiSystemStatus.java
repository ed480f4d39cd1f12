package dev.milepost.assessment.aisystem;

import java.util.EnumSet;
import java.util.Set;

/** How far an AI system is in its life. */
public enum AiSystemStatus {
    /** Somebody wants it. */
    PROPOSED,
    /** It is tried by some. */
    PILOT,
    /** It does its work. */
    IN_USE,
    /** It is switched off for good. */
    RETIRED;

    /** What can come directly after it. What was retired begins anew; what works is never merely proposed again. */
    Set<AiSystemStatus> next() {
        return switch (this) {
            case PROPOSED -> EnumSet.of(PILOT, IN_USE, RETIRED);
            case PILOT -> EnumSet.of(PROPOSED, IN_USE, RETIRED);
            case IN_USE -> EnumSet.of(PILOT, RETIRED);
            case RETIRED -> EnumSet.of(PROPOSED);
        };
    }
}
