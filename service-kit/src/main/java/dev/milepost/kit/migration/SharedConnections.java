package dev.milepost.kit.migration;

import jakarta.inject.Singleton;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.flywaydb.core.api.configuration.FluentConfiguration;

import io.quarkus.flyway.FlywayConfigurationCustomizer;

/**
 * A service that leaves migrating to others only reads what they have done, on connections that it shares with its requests,
 * and through a pooler with other replicas: a patience that was set for migrations would stay on them.
 */
@Singleton
public class SharedConnections implements FlywayConfigurationCustomizer {

    private final boolean migratesAtStart;

    SharedConnections(@ConfigProperty(name = "milepost.database.migrate-at-start") boolean migratesAtStart) {
        this.migratesAtStart = migratesAtStart;
    }

    @Override
    public void customize(FluentConfiguration configuration) {
        if (!migratesAtStart) {
            configuration.initSql(null);
        }
    }
}
