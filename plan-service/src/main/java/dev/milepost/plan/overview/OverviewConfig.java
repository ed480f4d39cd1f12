package dev.milepost.plan.overview;

import java.time.Duration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How the page for the owner is put together. */
@ConfigMapping(prefix = "milepost.plan.overview")
interface OverviewConfig {

    /** How long the other services are waited for, all of them together; the page then answers without them. */
    @WithDefault("1300ms")
    Duration patience();
}
