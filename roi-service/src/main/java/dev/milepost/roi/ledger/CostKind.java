package dev.milepost.roi.ledger;

/** Whether something was bought to last or used up. */
public enum CostKind {
    CAPEX,
    OPEX
}
