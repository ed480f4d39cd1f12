package dev.milepost.kit.management;

import java.time.Duration;
import java.util.stream.Stream;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import dev.milepost.kit.web.BasePath;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.config.MeterFilter;
import io.micrometer.core.instrument.distribution.DistributionStatisticConfig;

/**
 * Requests are counted by how long they took, so that a percentile can be told over all replicas; and by the pattern of their
 * address
 * or, where none took them, by none: an address as it was asked may hold a secret, and there is no end to them.
 */
@Singleton
class RequestMeters {

    private static final String REQUESTS = "http.server.requests";
    private static final String NO_PATTERN = "UNKNOWN";

    private static final double[] BOUNDS_NANOSECONDS = Stream.of(25, 50, 100, 250, 500, 1_000, 2_500, 10_000)
            .mapToDouble(milliseconds -> Duration.ofMillis(milliseconds).toNanos()).toArray();

    @Produces
    @Singleton
    MeterFilter requests() {
        String base = BasePath.value() + "/";
        return new MeterFilter() {
            @Override
            public Meter.Id map(Meter.Id id) {
                String uri = id.getName().equals(REQUESTS) ? id.getTag("uri") : null;
                // A pattern is written without the path that all of them begin with
                return uri != null && uri.startsWith(base) ? id.replaceTags(Tags.of(id.getTags()).and("uri", NO_PATTERN)) : id;
            }

            @Override
            public DistributionStatisticConfig configure(Meter.Id id, DistributionStatisticConfig config) {
                return id.getName().equals(REQUESTS)
                        ? DistributionStatisticConfig.builder().serviceLevelObjectives(BOUNDS_NANOSECONDS).build().merge(config)
                        : config;
            }
        };
    }
}
