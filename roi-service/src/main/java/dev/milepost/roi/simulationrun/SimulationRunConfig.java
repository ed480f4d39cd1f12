package dev.milepost.roi.simulationrun;

import java.time.Duration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How simulations run behind requests. */
@ConfigMapping(prefix = "milepost.roi.simulation-run")
interface SimulationRunConfig {

    /** How often a replica looks whether a simulation waits. For example {@code 1s} */
    String check();

    /** How long a simulation that has ended is kept with its result. */
    @WithDefault("P7D")
    Duration kept();

    /** How many simulations of one organization may wait or run at once; a further one is refused. */
    @WithDefault("20")
    int most();
}
