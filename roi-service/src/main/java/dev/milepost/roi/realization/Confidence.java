package dev.milepost.roi.realization;

/** How well a realized benefit is known. */
public enum Confidence {
    /** The KPI was measured, and its control chart says that the change is real. */
    MEASURED,
    /** The KPI has a value, but a person, or a rule of the KPI for months without a measurement, stands in for proof. */
    ESTIMATED,
    /** No KPI measures it: a person has named the amount and another one has confirmed it. */
    ASSERTED
}
