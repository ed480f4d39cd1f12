package dev.milepost.kit.problem;

/** A text of path, query or header that is not of the type the resource expects; which one, {@link Translation} finds out. */
final class ParameterProblem extends IllegalArgumentException {

    private static final long serialVersionUID = 1;

    private final String text;
    private final String expected;

    ParameterProblem(String text, String expected, Throwable cause) {
        super("must be " + expected, cause);
        this.text = text;
        this.expected = expected;
    }

    String text() {
        return text;
    }

    String expected() {
        return expected;
    }
}
