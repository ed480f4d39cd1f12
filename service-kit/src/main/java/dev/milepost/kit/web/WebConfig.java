package dev.milepost.kit.web;

import java.time.Duration;
import java.util.Optional;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Limits of what a caller may send. */
@ConfigMapping(prefix = "milepost.web")
public interface WebConfig {

    /** The largest body that is read; a larger one is answered with 413. */
    @WithDefault("4M")
    MemorySize maxBodySize();

    /**
     * A regular expression for the paths whose bodies are files that are read while they arrive. For example
     * {@code /api/roi/v1/measurement-imports/[^/]+/content}
     */
    Optional<String> filePaths();

    /** The largest of these files. */
    @WithDefault("1G")
    MemorySize maxFileSize();

    /** What one client of one organization may ask for, per replica. */
    RateLimit rateLimit();

    /** What one client of one organization may ask for, per replica. */
    interface RateLimit {

        /** Whether there is a limit at all. */
        @WithDefault("true")
        boolean enabled();

        /** How many requests in each period; what goes beyond is answered with 429. */
        @WithDefault("30000")
        int requests();

        /** How long a period is. */
        @WithDefault("60S")
        Duration period();
    }
}
