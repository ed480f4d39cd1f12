package dev.milepost.assessment.duty;

/** The laws whose duties are known here. */
public enum Law {
    /** Regulation (EU) 2016/679. */
    GDPR,
    /** Regulation (EU) 2024/1689. */
    EU_AI_ACT,
    /** California Consumer Privacy Act and its regulations. */
    CCPA
}
