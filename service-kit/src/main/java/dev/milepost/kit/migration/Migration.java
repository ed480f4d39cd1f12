package dev.milepost.kit.migration;

import java.util.List;
import java.util.Map;

import org.eclipse.microprofile.config.Config;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/** Brings the database of a service up to date, with the same settings by which a service that starts would. */
final class Migration {

    /** A database that starts at the same time is waited for, with growing pauses of up to two minutes. */
    private static final int TRIES = 10;

    private final FluentConfiguration configuration;

    private Migration(FluentConfiguration configuration) {
        this.configuration = configuration;
    }

    /**
     * @throws java.util.NoSuchElementException if a setting is missing; the message names it
     */
    static Migration from(Config config) {
        List<String> locations = config.getValues("quarkus.flyway.locations", String.class);
        return new Migration(Flyway.configure()
                .dataSource(text(config, "milepost.database.url"), text(config, "milepost.database.migrator.username"),
                        text(config, "milepost.database.migrator.password"))
                .locations(locations.toArray(String[]::new))
                .placeholders(Map.of("app", text(config, "milepost.database.app.username"), "worker",
                        text(config, "milepost.database.worker.username")))
                .outOfOrder(config.getValue("quarkus.flyway.out-of-order", Boolean.class))
                .ignoreMigrationPatterns(config.getValues("quarkus.flyway.ignore-migration-patterns", String.class)
                        .toArray(String[]::new))
                .initSql(text(config, "quarkus.flyway.init-sql"))
                .failOnMissingLocations(true)
                .connectRetries(TRIES));
    }

    /**
     * The version that the database is at afterwards.
     *
     * @throws org.flywaydb.core.api.FlywayException if the database doesn't answer or a migration fails, which leaves the
     *         database as the migration before left it
     */
    String run() {
        Flyway flyway = configuration.load();
        flyway.migrate();
        return String.valueOf(flyway.info().current().getVersion());
    }

    private static String text(Config config, String name) {
        return config.getValue(name, String.class);
    }
}
