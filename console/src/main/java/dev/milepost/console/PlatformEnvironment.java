package dev.milepost.console;

/** Where the console runs: the setting {@code milepost.environment}, in capital letters or small ones. */
enum PlatformEnvironment {
    /** Serves people: unsafe settings stop the start. */
    PRODUCTION,
    /** One developer's machine, reachable from that machine alone. */
    LOCAL,
    /** A test of the build. */
    TEST
}
