package dev.milepost.roi.realization;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How soon others learn of benefits that have really come. */
@ConfigMapping(prefix = "milepost.roi.realization")
interface RealizationConfig {

    /** How often a replica looks which cases' realized benefits are to be computed again and told. */
    @WithDefault("10s")
    String tellCheck();
}
