package dev.milepost.kit.problem;

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
}
