package dev.milepost.local;

/** Something a person can put right; the message is the sentence they read. */
public final class PlatformProblem extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** @param sentence what is wrong and what to do about it */
    public PlatformProblem(String sentence) {
        super(sentence);
    }

    /** @param sentence what is wrong and what to do about it */
    public PlatformProblem(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
