package dev.milepost.local.supervision;

import org.jspecify.annotations.Nullable;

/**
 * What the supervisor knows of one program.
 *
 * @param pid its process, 0 if there is none
 * @param since when that process was started, in milliseconds of the epoch
 * @param readyAfter how many milliseconds its last start took until it was ready
 * @param restarts how often it was started again by itself since the platform is up
 * @param lastEnd how it ended the last time, absent if it never did
 */
public record ProgramStatus(String name, String title, State state, long pid, long since, long readyAfter, int restarts,
        @Nullable String lastEnd) {

    /** What a program is doing. */
    public enum State {
        /** Waits for a program that it needs. */
        WAITING("waiting"),
        /** Runs and doesn't answer yet. */
        STARTING("starting"),
        /** Answers. */
        READY("ready"),
        /** Was ready and doesn't answer now. */
        NOT_ANSWERING("not answering"),
        /** Died; will be started again. */
        DIED("died, starts again"),
        /** Was stopped. */
        STOPPED("stopped");

        private final String words;

        State(String words) {
            this.words = words;
        }

        /** As it reads in a table for people. */
        public String words() {
            return words;
        }
    }
}
