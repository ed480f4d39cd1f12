package dev.milepost.kit.migration;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.eclipse.microprofile.config.Config;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.jboss.logging.Logger;

/**
 * Brings the database of a service up to date, with the same settings by which a service that starts would. Where a migration
 * and those who serve wait for each other, and it is the migration that the database ends, it is tried again.
 */
public final class Migration {

    private static final Logger LOG = Logger.getLogger(Migration.class);
    /** A database that starts at the same time is waited for, with growing pauses of up to two minutes. */
    private static final int TRIES = 10;

    /** PostgreSQL: two transactions waited for each other; a lock wasn't given in time. */
    private static final Set<String> GAVE_WAY = Set.of("40P01", "55P03");

    private final FluentConfiguration configuration;

    private Migration(FluentConfiguration configuration) {
        this.configuration = configuration;
    }

    /**
     * @throws java.util.NoSuchElementException if a setting is missing; the message names it
     */
    static Migration from(Config config) {
        List<String> locations = config.getValues("quarkus.flyway.locations", String.class);
        FluentConfiguration configuration = Flyway.configure()
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
                .connectRetries(TRIES);
        new SessionLock().customize(configuration);
        return new Migration(configuration);
    }

    /**
     * The version that the database is at afterwards.
     *
     * @throws org.flywaydb.core.api.FlywayException if the database doesn't answer or a migration fails, which leaves the
     *         database as the migration before left it
     */
    String run() {
        Flyway flyway = configuration.load();
        migrate(flyway);
        return String.valueOf(flyway.info().current().getVersion());
    }

    /**
     * Migrates, and again where a migration gave way; each time from the first one that isn't done.
     *
     * @throws FlywayException if a migration fails for another reason, or has given way ten times
     */
    public static void migrate(Flyway flyway) {
        for (int attempt = 1;; attempt++) {
            try {
                flyway.migrate();
                return;
            } catch (FlywayException e) {
                if (attempt == TRIES || !gaveWay(e)) {
                    throw e;
                }
                // Of a migration outside a transaction it is kept that it failed, and nothing would be tried while it is
                flyway.repair();
                LOG.warnf("A migration gave way to those who serve and is tried again: %s", e.getMessage());
            }
        }
    }

    private static boolean gaveWay(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && GAVE_WAY.contains(sql.getSQLState())) {
                return true;
            }
        }
        return false;
    }

    private static String text(Config config, String name) {
        return config.getValue(name, String.class);
    }
}
