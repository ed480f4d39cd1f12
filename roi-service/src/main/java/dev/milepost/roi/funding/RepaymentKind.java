package dev.milepost.roi.funding;

/** How a loan is paid back. */
public enum RepaymentKind {
    /** The same sum of interest and repayment each time. */
    ANNUITY,
    /** The same repayment each time, with interest that falls. */
    LINEAR,
    /** Interest only, and all of it at the end. */
    BULLET
}
