package dev.milepost.roi.kpi;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How KPIs are looked at. */
@ConfigMapping(prefix = "milepost.roi.control-chart")
interface KpiConfig {

    /** How many of the first points of a control chart its limits come from; with fewer points, all of them. */
    @WithDefault("20")
    int baselinePoints();
}
