package dev.milepost.roi.review;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** When reviews are due and how often somebody is reminded. */
@ConfigMapping(prefix = "milepost.roi.review")
interface ReviewConfig {

    /** Days without a review of its ROI after which a plan is due for one. */
    @WithDefault("90")
    int days();

    /** Days after which subscribers are reminded again. */
    @WithDefault("7")
    int remindAgainDays();

    /** How often a replica looks which plans are due for a review. */
    @WithDefault("1h")
    String check();
}
