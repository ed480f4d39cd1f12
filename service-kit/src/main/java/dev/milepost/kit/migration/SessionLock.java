package dev.milepost.kit.migration;

import jakarta.inject.Singleton;

import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.flywaydb.database.postgresql.PostgreSQLConfigurationExtension;

import io.quarkus.flyway.FlywayConfigurationCustomizer;

/**
 * Two migrators exclude each other by a lock of their sessions, where Flyway would hold it in a transaction: for its end
 * {@code CREATE INDEX CONCURRENTLY} waits, as for that of every other one, and so forever. Quarkus has no setting of its own.
 */
@Singleton
public class SessionLock implements FlywayConfigurationCustomizer {

    @Override
    public void customize(FluentConfiguration configuration) {
        configuration.getConfigurationExtension(PostgreSQLConfigurationExtension.class).setTransactionalLock(false);
    }
}
