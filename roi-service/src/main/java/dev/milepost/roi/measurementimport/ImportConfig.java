package dev.milepost.roi.measurementimport;

import java.time.Duration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How long the traces of imports stay. */
@ConfigMapping(prefix = "milepost.roi.measurement-import")
interface ImportConfig {

    /** How long imports and their lists of errors are kept. */
    @WithDefault("P30D")
    Duration kept();
}
