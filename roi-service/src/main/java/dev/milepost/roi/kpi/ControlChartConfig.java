package dev.milepost.roi.kpi;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How control charts are drawn. */
@ConfigMapping(prefix = "milepost.roi.control-chart")
interface ControlChartConfig {

    /**
     * How many of the first points of a control chart its limits come from; with fewer points, all of them. What is fixed
     * already stays as it is.
     */
    @WithDefault("20")
    int baselinePoints();
}
