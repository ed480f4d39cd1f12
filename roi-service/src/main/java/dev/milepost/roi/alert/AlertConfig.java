package dev.milepost.roi.alert;

import io.smallrye.config.ConfigMapping;

/** When alerts are told. */
@ConfigMapping(prefix = "milepost.roi.alert")
interface AlertConfig {

    /** How often a replica looks for alerts that wait for the end of quiet hours. For example {@code 10s} */
    String tellCheck();
}
