package dev.milepost.plan.ranking;

/** How a score is made of what is known. */
public enum ScoringMethod {
    /** The mean of impact, feasibility and alignment: 1 to 5. */
    DEFAULT,
    /** reach × impact × confidence ÷ effort, after Intercom. */
    RICE,
    /** Weighted shortest job first: (value + urgency + risk reduction) ÷ size, after SAFe. */
    WSJF,
    /** A weighted mean over criteria of one's own, each on its scale: 0 to 100. */
    WEIGHTED
}
