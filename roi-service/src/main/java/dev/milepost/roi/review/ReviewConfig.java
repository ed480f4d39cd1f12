package dev.milepost.roi.review;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** When reviews are due and how often somebody is reminded. */
@ConfigMapping(prefix = "milepost.roi.review")
interface ReviewConfig {

    /** Days without a review after which one is due. */
    @WithDefault("90")
    int days();

    /** Days after which somebody is reminded again. */
    @WithDefault("7")
    int remindAgainDays();

    /** How often a replica looks for what is due. */
    @WithDefault("1h")
    String check();
}
