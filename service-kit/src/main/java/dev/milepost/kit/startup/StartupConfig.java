package dev.milepost.kit.startup;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What a service does before it serves. */
@ConfigMapping(prefix = "milepost.startup")
interface StartupConfig {

    /**
     * Whether readiness waits until every kind of object was read once from the database and something was validated, so that
     * the first requests are not the slowest.
     */
    @WithDefault("true")
    boolean warmUp();
}
