package dev.milepost.roi.kpi;

import io.smallrye.config.ConfigMapping;

/** When KPIs are looked at. */
@ConfigMapping(prefix = "milepost.roi.kpi")
interface KpiConfig {

    /**
     * How often a replica looks at KPIs that were measured since, or whose day has come: for alerts, reminders and what is kept
     * long enough. For example {@code 2s}
     */
    String lookCheck();
}
