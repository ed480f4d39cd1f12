package dev.milepost.kit.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationState;
import org.flywaydb.core.api.callback.Callback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.milepost.kit.database.ServiceDatabase;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

/** A run that migrates and ends needs a database and its migrator, nothing else of the service. */
class MigrationTest {

    private static int databases;

    @SuppressWarnings("NullAway.Init") // started before all tests
    private static EmbeddedPostgres postgres;

    private final ServiceDatabase database = new ServiceDatabase("migrated_" + ++databases);
    private final String url = "jdbc:postgresql://localhost:%d/%s".formatted(postgres.getPort(), database.name());
    private final Map<String, String> settings = new HashMap<>(Map.of(
            "milepost.database.url", url,
            "milepost.database.migrator.username", database.migrator(),
            "milepost.database.migrator.password", "migrator",
            "milepost.database.app.username", database.app(),
            "milepost.database.worker.username", database.worker(),
            "quarkus.flyway.locations", "db/kit"));

    @BeforeAll
    static void start() throws Exception {
        postgres = EmbeddedPostgres.builder().setServerConfig("fsync", "off").start();
    }

    @AfterAll
    static void stop() throws Exception {
        postgres.close();
    }

    @BeforeEach
    void create() throws Exception {
        try (Connection superuser = postgres.getPostgresDatabase().getConnection()) {
            database.create(superuser, new ServiceDatabase.Passwords("migrator", "app", "worker"));
        }
    }

    @Test
    void anEmptyDatabaseIsBroughtUpToDateAndAnUpToDateOneStaysAsItIs() throws Exception {
        String version = migration().run();

        assertThat(version).startsWith("2026.");
        assertThat(migration().run()).isEqualTo(version);
        try (Connection app = connection(database.app(), "app")) {
            assertThat(number(app, "SELECT count(*) FROM flyway_schema_history")).isPositive();
        }
    }

    /** As where an operator made the database, and others of the same cluster have roles of their own. */
    @Test
    void aDatabaseLetsInItsOwnRolesAlone() throws Exception {
        try (Connection superuser = postgres.getPostgresDatabase().getConnection()) {
            superuser.createStatement().execute("CREATE ROLE stranger_%1$d LOGIN; GRANT ALL ON DATABASE %2$s TO PUBLIC; "
                    .formatted(databases, database.name())
                    + "REVOKE ALL ON DATABASE %s FROM %s, %s".formatted(database.name(), database.app(), database.worker()));
        }
        assertThat(mayConnect("stranger_" + databases)).isTrue();

        migration().run();

        assertThat(mayConnect("stranger_" + databases)).isFalse();
        for (String own : List.of(database.migrator(), database.app(), database.worker())) {
            assertThat(mayConnect(own)).as(own).isTrue();
        }
    }

    @Test
    void whoMayConnectToADatabaseOfAnotherOwnerStaysAsItIs() throws Exception {
        try (Connection superuser = postgres.getPostgresDatabase().getConnection()) {
            superuser.createStatement()
                    .execute("ALTER DATABASE %1$s OWNER TO postgres; GRANT CONNECT ON DATABASE %1$s TO PUBLIC"
                            .formatted(database.name()));
        }
        try (Connection superuser = postgres.getDatabase("postgres", database.name()).getConnection()) {
            superuser.createStatement().execute("GRANT CREATE ON SCHEMA public TO " + database.migrator());
        }

        migration().run();

        assertThat(mayConnect("pg_monitor")).isTrue();
    }

    private boolean mayConnect(String role) throws SQLException {
        return number("SELECT count(*) WHERE has_database_privilege('%s', current_database(), 'CONNECT')".formatted(role)) == 1;
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

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = { "true | LOCK TABLE outbox_event IN ACCESS EXCLUSIVE MODE",
            "false | DROP INDEX CONCURRENTLY IF EXISTS i; CREATE INDEX CONCURRENTLY i ON outbox_event (organization_id, type)" })
    void aMigrationThatGaveWayIsTriedAgain(boolean inTransaction, String sql, @TempDir Path migrations) throws Exception {
        migration().run();
        Files.writeString(migrations.resolve("V9999.1__waits.sql"), sql + ";");
        Files.writeString(migrations.resolve("V9999.1__waits.sql.conf"), "executeInTransaction=" + inTransaction);
        try (Connection serving = connection(database.migrator(), "migrator")) {
            serving.setAutoCommit(false);
            serving.createStatement().execute("LOCK TABLE outbox_event IN ROW EXCLUSIVE MODE");
            AtomicInteger failures = new AtomicInteger();
            FluentConfiguration configuration = Flyway.configure()
                    .dataSource(url, database.migrator(), "migrator").locations("filesystem:" + migrations)
                    .table("tried_again_" + inTransaction).baselineOnMigrate(true).baselineVersion("1")
                    .initSql("SET lock_timeout TO '200ms'").callbacks(new WhenAMigrationFails(() -> {
                        failures.incrementAndGet();
                        serving.rollback();
                    }));
            new SessionLock().customize(configuration);
            Flyway flyway = configuration.load();

            Migration.migrate(flyway);

            assertThat(failures).hasValue(1);
            assertThat(flyway.info().current().getVersion()).hasToString("9999.1");
            assertThat(flyway.info().current().getState()).isEqualTo(MigrationState.SUCCESS);
        }
        assertThat(number("SELECT count(*) FROM pg_index WHERE NOT indisvalid")).isZero();
    }

    @Test
    void anIndexIsBuiltWhileOthersServeAndASecondMigratorWaitsForTheFirst() throws Exception {
        migration().run();
        settings.put("quarkus.flyway.locations", "db/kit,db/kittest");
        // Of a migrator that waits forever the test doesn't wait for the end
        ExecutorService migrators = Executors.newFixedThreadPool(2, Thread.ofPlatform().daemon().factory());
        try (Connection idle = connection(database.app(), "app");
                Connection serving = connection(database.migrator(), "migrator")) {
            assertThat(idle.isValid(1)).isTrue();
            serving.setAutoCommit(false);
            serving.createStatement().execute("LOCK TABLE outbox_event IN ROW EXCLUSIVE MODE");
            Future<String> first = migrators.submit(() -> migration().run());
            await().until(
                    () -> number("SELECT count(*) FROM pg_stat_progress_create_index WHERE phase LIKE 'waiting for%'") == 1);
            Future<String> second = migrators.submit(() -> migration().run());
            await().until(() -> number("""
                    SELECT count(*) FROM pg_stat_activity WHERE query LIKE '%pg_try_advisory_lock%'
                    AND pid NOT IN (SELECT pid FROM pg_locks WHERE locktype = 'advisory')
                    AND datname = current_database() AND pid <> pg_backend_pid()""") == 1);

            // Nobody queues behind the one who waits
            try (Connection another = connection(database.migrator(), "migrator")) {
                another.createStatement().execute("SET lock_timeout TO '1s'");
                another.setAutoCommit(false);
                another.createStatement().execute("LOCK TABLE outbox_event IN ROW EXCLUSIVE MODE");
                another.rollback();
            }
            assertThat(first).isNotDone();
            assertThat(second).isNotDone();
            serving.rollback();

            assertThat(first.get(1, TimeUnit.MINUTES)).startsWith("2026.");
            assertThat(second.get(1, TimeUnit.MINUTES)).isEqualTo(first.get());
        } finally {
            migrators.shutdown();
        }
        assertThat(number("SELECT count(*) FROM pg_index WHERE indexrelid = 'outbox_event_subject'::regclass AND indisvalid"))
                .isEqualTo(1);
        assertThat(number("SELECT count(*) FROM flyway_schema_history WHERE version = '2026.11.28.320'")).isEqualTo(1);
    }

    private Migration migration() {
        return Migration.from(new SmallRyeConfigBuilder().addDefaultInterceptors().addDefaultSources()
                .withSources(new PropertiesConfigSource(settings, "test", 500)).build());
    }

    private Connection connection(String user, String password) throws SQLException {
        return DriverManager.getConnection(url, user, password);
    }

    /** As the migrator sees it. */
    private int number(String sql) throws SQLException {
        try (Connection migrator = connection(database.migrator(), "migrator")) {
            return number(migrator, sql);
        }
    }

    private static int number(Connection connection, String sql) throws SQLException {
        try (ResultSet count = connection.createStatement().executeQuery(sql)) {
            count.next();
            return count.getInt(1);
        }
    }

    /** What is done when a migration fails. */
    private record WhenAMigrationFails(Action action) implements Callback {

        interface Action {
            void run() throws SQLException;
        }

        @Override
        public boolean supports(Event event, Context context) {
            return event == Event.AFTER_EACH_MIGRATE_ERROR;
        }

        @Override
        public boolean canHandleInTransaction(Event event, Context context) {
            return true;
        }

        @Override
        public void handle(Event event, Context context) {
            try {
                action.run();
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public String getCallbackName() {
            return "when a migration fails";
        }
    }
}
