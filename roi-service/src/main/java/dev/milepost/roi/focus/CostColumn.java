package dev.milepost.roi.focus;

/** Which cost of a charge is entered. */
public enum CostColumn {
    /** What the invoice says. */
    BILLED("BilledCost"),
    /** With what was paid ahead spread over its use. */
    EFFECTIVE("EffectiveCost");

    private final String column;

    CostColumn(String column) {
        this.column = column;
    }

    String column() {
        return column;
    }
}
