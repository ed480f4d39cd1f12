package dev.milepost.kit.startup;

/** Where a service runs: the setting {@code milepost.environment}. */
enum PlatformEnvironment {
    /** Serves people: unsafe settings stop the start. */
    PRODUCTION,
    /** One developer's machine, reachable from that machine alone. */
    LOCAL,
    /** A test of the build. */
    TEST
}
