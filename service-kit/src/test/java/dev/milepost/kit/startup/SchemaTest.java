package dev.milepost.kit.startup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.util.Map;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import dev.milepost.kit.database.ServiceDatabase;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

/** A service that leaves migrating to others looks whether they have, as the role that may do nothing but serve. */
class SchemaTest {

    private static final ServiceDatabase DATABASE = new ServiceDatabase("looked_at");

    @SuppressWarnings("NullAway.Init") // started before all tests
    private static EmbeddedPostgres postgres;

    @BeforeAll
    static void start() throws Exception {
        postgres = EmbeddedPostgres.builder().setServerConfig("fsync", "off").start();
        try (Connection superuser = postgres.getPostgresDatabase().getConnection()) {
            DATABASE.create(superuser, new ServiceDatabase.Passwords("migrator", "app", "worker"));
        }
        // As an older version would, which didn't know the rest
        as(DATABASE.migrator(), "migrator").locations("db/kit").load().migrate();
    }

    @AfterAll
    static void stop() throws Exception {
        postgres.close();
    }

    @Test
    void anOlderSchemaIsNamedWithTheWayOut() {
        assertThat(new Schema(as(DATABASE.app(), "app").load(), false).missing()).singleElement().asString()
                .startsWith("milepost.database.migrate-at-start").contains("2026.11.22.10", "MILEPOST_MODE=migrate");
    }

    @Test
    void whoMigratesAtStartHasNothingToMiss() {
        assertThat(new Schema(as(DATABASE.app(), "app").load(), true).missing()).isEmpty();
    }

    @Test
    void aNewerSchemaIsNoObstacle() {
        FluentConfiguration olderVersion = as(DATABASE.app(), "app").locations("db/kit").target("2026.11.22.04");

        assertThat(new Schema(olderVersion.load(), false).missing()).isEmpty();
    }

    @Test
    void aDatabaseThatDoesNotAnswerIsNotTakenForOneThatLacksNothing() {
        Flyway nobody = as(DATABASE.app(), "app").dataSource("jdbc:postgresql://localhost:1/nothing", "app", "app").load();

        assertThatThrownBy(() -> new Schema(nobody, false).missing()).isInstanceOf(FlywayException.class);
    }

    private static FluentConfiguration as(String user, String password) {
        return Flyway.configure().dataSource("jdbc:postgresql://localhost:%d/%s".formatted(postgres.getPort(), DATABASE.name()),
                user, password).locations("db/kit", "db/kittest").outOfOrder(true)
                .placeholders(Map.of("app", DATABASE.app(), "worker", DATABASE.worker()));
    }
}
