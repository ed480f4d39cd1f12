package dev.milepost.plan.ranking;

/** What the built-in methods ask for. */
public enum Input {
    IMPACT("impact"),
    FEASIBILITY("feasibility"),
    ALIGNMENT("alignment"),
    REACH("reach"),
    CONFIDENCE("confidence"),
    EFFORT("effort"),
    VALUE("value"),
    URGENCY("urgency"),
    RISK_REDUCTION("riskReduction"),
    SIZE("size");

    private final String key;

    Input(String key) {
        this.key = key;
    }

    /** The name of the field. */
    public String key() {
        return key;
    }
}
