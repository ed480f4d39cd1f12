package dev.milepost.roi.measurement;

import java.time.Duration;
import java.util.Set;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What is taken in as a measurement. */
@ConfigMapping(prefix = "milepost.roi.measurement")
interface MeasurementConfig {

    /** How far ahead an instant may lie, for clocks that go fast. */
    @WithDefault("PT5M")
    Duration futureTolerance();

    /** Names of dimensions that identify a person, which are refused; compared without case. */
    @WithDefault("person,user,userid,username,employee,employeeid,customer,customerid,email,mail,phone,name,firstname,lastname")
    Set<String> personalDimensions();

    /**
     * How often a replica looks whether there are partitions for the two years to come, and empty ones to drop. For example
     * {@code 24h}
     */
    String partitionCheck();

    /** How often the rollups of days that have changed are made anew. For example {@code 5s} */
    String rollupCheck();
}
