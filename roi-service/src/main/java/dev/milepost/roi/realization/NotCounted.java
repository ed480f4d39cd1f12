package dev.milepost.roi.realization;

import dev.milepost.roi.kpi.SeriesPoint.Gap;

/** Why a benefit has no amount in a month, or one that doesn't count. */
public enum NotCounted {
    NOT_CLAIMED("Nobody has claimed the change for this line"),
    KPI_NOT_FOUND("The KPI that the line names is not there"),
    NO_DIRECTION("The KPI is to stay within a range, so that no change of it is an improvement"),
    NO_BASELINE("Nothing says where the KPI stood before: set its baseline, or measure it 5 times"),
    MIXED_FORMULA(
            "The formula of the KPI mixes sums over time with levels, so that a month doesn't compare with a baseline of another length: judge the KPI by the month (interval MONTH), or measure the line by a KPI that is one of the two"),
    NOT_OVER("The month isn't over yet"),
    NO_VALUE("The KPI has no value in this month"),
    TOO_FEW_POINTS(
            "The KPI has fewer than 12 values, so that its control chart can't tell a change from chance: measure on, or let somebody confirm the change"),
    WITHIN_CHANCE("The control chart doesn't tell this from chance: wait, or let somebody confirm the change"),
    NOT_CONFIRMED("No KPI measures it, and nobody but those who claim it has confirmed it");

    private final String sentence;

    NotCounted(String sentence) {
        this.sentence = sentence;
    }

    /** For a reader. */
    public String sentence() {
        return sentence;
    }

    /** With the KPI's own reason. */
    String sentence(Gap gap) {
        return switch (gap) {
            case NO_DATA, LAST_GOES_ON, NOTHING_IS_ZERO -> "Nothing was measured in this month";
            case NO_EARLIER_READING -> "It is the first reading of a counter, so that there is no increase yet";
            case OPERAND_MISSING -> "A KPI that this one is computed from has no value in this month";
            case NOT_COMPUTABLE -> "The formula of the KPI comes to nothing in this month";
        };
    }
}
