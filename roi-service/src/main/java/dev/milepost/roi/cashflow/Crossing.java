package dev.milepost.roi.cashflow;

/** How the net present value passes through zero as the rate grows. */
public enum Crossing {
    /** From negative to positive. */
    RISING,
    /** From positive to negative, as for an investment that pays back. */
    FALLING,
    /** Reaches zero without changing its sign: a double root. */
    TOUCHING
}
