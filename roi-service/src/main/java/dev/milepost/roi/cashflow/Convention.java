package dev.milepost.roi.cashflow;

/** When in its period a flow is paid; decides how many periods it is discounted. */
public enum Convention {
    /** The first flow is undiscounted, each later one falls on the end of its period: 0, 1, 2 ... */
    START,
    /** Every flow falls on the end of its period, the first included, as the NPV of spreadsheets has it: 1, 2, 3 ... */
    END,
    /** Every flow falls on the middle of its period: 0.5, 1.5, 2.5 ... */
    MID
}
