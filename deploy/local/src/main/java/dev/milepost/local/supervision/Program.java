package dev.milepost.local.supervision;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

import dev.milepost.local.Port;

/** A process of the platform: how it starts, when it is ready, how it stops. */
public interface Program {

    /** Short name, also of its log and in commands, for example {@code plan-service}. */
    String name();

    /** Name for people. */
    String title();

    /** Where it can be opened in a browser or asked by a tool. */
    Optional<Port> port();

    /** Names of the programs that must be ready before its first start. */
    default Set<String> after() {
        return Set.of();
    }

    /** Programs of a higher layer are stopped before those of a lower one. */
    int layer();

    /** The command to run; input and output are set by the caller. */
    ProcessBuilder command() throws IOException;

    /** Whether it answers now. Asked every second or so, must itself answer within two. */
    boolean ready();

    /** Work to be done at the first time it is ready, before others may use it. */
    default void prepareUse() throws Exception {
    }

    /** How long a start may take on a slow machine before it counts as failed. */
    default Duration startLimit() {
        return Duration.ofMinutes(3);
    }

    /** Asks it to finish what it is doing and stop. */
    default void askToStop(ProcessHandle process) {
        process.destroy();
    }

    /** How long it may take to stop before it is killed. */
    default Duration stopLimit() {
        return Duration.ofSeconds(20);
    }
}
