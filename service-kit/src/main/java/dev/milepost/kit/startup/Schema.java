package dev.milepost.kit.startup;

import java.util.Arrays;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;

/**
 * Whether the database has all that this version of the service expects. A newer schema is fine, since every migration leaves
 * the version before able to serve.
 */
@ApplicationScoped
class Schema {

    private final Flyway flyway;
    private final boolean migratesAtStart;

    Schema(Flyway flyway, @ConfigProperty(name = "milepost.database.migrate-at-start") boolean migratesAtStart) {
        this.flyway = flyway;
        this.migratesAtStart = migratesAtStart;
    }

    /**
     * A sentence if migrations are missing that a run of their own should have made.
     *
     * @throws org.flywaydb.core.api.FlywayException if the database can't be asked
     */
    List<String> missing() {
        if (migratesAtStart) {
            return List.of();
        }
        MigrationInfo[] pending = flyway.info().pending();
        return pending.length == 0 ? List.of()
                : List.of(
                        "milepost.database.migrate-at-start is false and the database lacks %d migrations, first %s: run this version once with MILEPOST_MODE=migrate"
                                .formatted(pending.length, first(pending)));
    }

    private static String first(MigrationInfo[] pending) {
        return Arrays.stream(pending).map(migration -> String.valueOf(migration.getVersion())).findFirst().orElseThrow();
    }
}
