package dev.milepost.roi.businesscase;

import io.smallrye.config.ConfigMapping;

/** How the headline figures of cases are kept up. */
@ConfigMapping(prefix = "milepost.roi.business-case")
interface BusinessCaseConfig {

    /** How often a replica looks whether KPIs that drive a case have changed. For example {@code 2s} */
    String refreshCheck();
}
