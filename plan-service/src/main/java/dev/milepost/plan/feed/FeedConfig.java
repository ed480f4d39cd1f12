package dev.milepost.plan.feed;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How calendar addresses are guarded. */
@ConfigMapping(prefix = "milepost.plan.feed")
interface FeedConfig {

    /** How many wrong addresses one sender may ask for in a minute, per replica; then it waits, with right ones too. */
    @WithDefault("30")
    int wrongPerMinute();
}
