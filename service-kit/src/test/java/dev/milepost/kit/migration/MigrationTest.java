package dev.milepost.kit.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.NoSuchElementException;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.milepost.kit.database.ServiceDatabase;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

/** A run that migrates and ends needs a database and its migrator, nothing else of the service. */
class MigrationTest {

    private static final ServiceDatabase DATABASE = new ServiceDatabase("migrated");

    @SuppressWarnings("NullAway.Init") // started before all tests
    private static EmbeddedPostgres postgres;

    private final Map<String, String> settings = new HashMap<>(Map.of(
            "milepost.database.url", "jdbc:postgresql://localhost:%d/%s".formatted(postgres.getPort(), DATABASE.name()),
            "milepost.database.migrator.username", DATABASE.migrator(),
            "milepost.database.migrator.password", "migrator",
            "milepost.database.app.username", DATABASE.app(),
            "milepost.database.worker.username", DATABASE.worker(),
            "quarkus.flyway.locations", "db/kit"));

    @BeforeAll
    static void start() throws Exception {
        postgres = EmbeddedPostgres.builder().setServerConfig("fsync", "off").start();
        try (Connection superuser = postgres.getPostgresDatabase().getConnection()) {
            DATABASE.create(superuser, new ServiceDatabase.Passwords("migrator", "app", "worker"));
        }
    }

    @AfterAll
    static void stop() throws Exception {
        postgres.close();
    }

    @Test
    void anEmptyDatabaseIsBroughtUpToDateAndAnUpToDateOneStaysAsItIs() throws Exception {
        String version = migration().run();

        assertThat(version).startsWith("2026.");
        assertThat(migration().run()).isEqualTo(version);
        assertThat(migrationsThatTheAppSees()).isPositive();
    }

    @Test
    void aMissingSettingIsNamed() {
        settings.remove("milepost.database.migrator.password");

        assertThatThrownBy(this::migration).isInstanceOf(NoSuchElementException.class)
                .hasMessageContaining("milepost.database.migrator.password");
    }

    @Test
    void aPlaceWithoutMigrationsIsRefusedInsteadOfTakenForUpToDate() {
        settings.put("quarkus.flyway.locations", "db/kit,db/nowhere");

        assertThatThrownBy(() -> migration().run()).isInstanceOf(FlywayException.class).hasMessageContaining("db/nowhere");
    }

    @Test
    void theVersionBeforeStartsWhereANewerOneHasAddedMigrationsAmongItsOwn() throws Exception {
        settings.put("quarkus.flyway.locations", "db/kit,db/kittest");
        migration().run();

        settings.put("quarkus.flyway.locations", "db/kit");
        assertThat(migration().run()).startsWith("2026.");
    }

    @Test
    void aMigrationThatGaveWayIsTriedAgain(@TempDir Path migrations) throws Exception {
        migration().run();
        Files.writeString(migrations.resolve("V9999.1__waits.sql"), "LOCK TABLE outbox_event IN ACCESS EXCLUSIVE MODE;");
        Flyway flyway = Flyway.configure()
                .dataSource(settings.get("milepost.database.url"), DATABASE.migrator(), "migrator")
                .locations("filesystem:" + migrations).table("tried_again").baselineOnMigrate(true).baselineVersion("1")
                .initSql("SET lock_timeout TO '200ms'").load();
        try (Connection serving = DriverManager.getConnection(settings.get("milepost.database.url"), DATABASE.migrator(),
                "migrator")) {
            serving.setAutoCommit(false);
            serving.createStatement().execute("LOCK TABLE outbox_event IN ACCESS SHARE MODE");
            assertThatThrownBy(flyway::migrate).isInstanceOf(FlywayException.class);
            Thread leaving = Thread.ofPlatform().start(() -> {
                try {
                    Thread.sleep(500);
                    serving.rollback();
                } catch (InterruptedException | SQLException e) {
                    throw new IllegalStateException(e);
                }
            });

            Migration.migrate(flyway);

            leaving.join();
            assertThat(flyway.info().current().getVersion()).hasToString("9999.1");
        }
    }

    private Migration migration() {
        return Migration.from(new SmallRyeConfigBuilder().addDefaultInterceptors().addDefaultSources()
                .withSources(new PropertiesConfigSource(settings, "test", 500)).build());
    }

    private static int migrationsThatTheAppSees() throws SQLException {
        try (Connection app = DriverManager.getConnection(
                "jdbc:postgresql://localhost:%d/%s".formatted(postgres.getPort(), DATABASE.name()), DATABASE.app(), "app");
                ResultSet count = app.createStatement().executeQuery("SELECT count(*) FROM flyway_schema_history")) {
            count.next();
            return count.getInt(1);
        }
    }
}
