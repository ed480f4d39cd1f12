package dev.milepost.kit.problem;

import java.math.BigDecimal;

/** How far a body may go before reading it is given up. */
public final class JsonLimits {

    /** Levels of objects and lists inside each other. */
    public static final int DEPTH = 64;
    /** Characters of one text. */
    public static final int TEXT = 1_000_000;
    /** Digits of one number. */
    public static final int NUMBER = 100;
    /** Characters of one field name. */
    public static final int NAME = 1_000;

    private JsonLimits() {
    }

    /**
     * A number such as 1e999999999 is short on the wire and fills the memory once it is written out.
     *
     * @throws ProblemException 400 if the number has too many digits before or behind the point
     */
    public static BigDecimal bounded(BigDecimal number) {
        if (number.scale() > NUMBER || number.precision() - number.scale() > NUMBER) {
            throw KitProblem.BODY_TOO_COMPLEX.because("A number has more than %d digits before or behind its point", NUMBER);
        }
        return number;
    }
}
