package dev.milepost.kit.startup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;

import org.eclipse.microprofile.health.HealthCheckResponse.Status;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.milepost.kit.database.ServiceDatabase;
import dev.milepost.kit.migration.SessionLock;
import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import io.agroal.api.security.NamePrincipal;
import io.agroal.api.security.SimplePassword;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

/** Somebody starts the service before its database; what the database says then counts as much as at the start. */
@SuppressWarnings("NullAway.Init") // set by the test framework
class DatabaseChecksTest {

    private static final ServiceDatabase DATABASE = new ServiceDatabase("late");
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final CountDownLatch ended = new CountDownLatch(1);
    private final Gate gate = new Gate();
    private final int port = freePort();

    @TempDir
    Path data;

    @Test
    void aDatabaseThatComesLaterIsAskedThenAndOnlyThenIsAnybodyLetIn() throws Exception {
        prepare("db/kit", "db/kittest");
        try (AgroalDataSource pool = pool(DATABASE.app(), "app")) {
            DatabaseChecks checks = checks(pool);

            assertThat(checks.askAtStart()).isEmpty();
            assertThat(checks.call().getStatus()).isEqualTo(Status.DOWN);
            assertThat(gate.isOpen()).isFalse();

            try (EmbeddedPostgres postgres = start()) {
                await().atMost(PATIENCE).until(gate::isOpen);
                assertThat(checks.call().getStatus()).isEqualTo(Status.UP);
                assertThat(ended.getCount()).isOne();
            }
        }
    }

    @Test
    void aRoleThatPassesRowLevelSecurityEndsTheServiceWheneverTheDatabaseTellsOfIt() throws Exception {
        prepare("db/kit", "db/kittest");

        assertThatItEndsBecauseOf("milepost.database.app.username", DATABASE.migrator(), "migrator");
    }

    @Test
    void anOldSchemaEndsTheServiceWheneverTheDatabaseTellsOfIt() throws Exception {
        prepare("db/kit");

        assertThatItEndsBecauseOf("milepost.database.migrate-at-start", DATABASE.app(), "app");
    }

    private void assertThatItEndsBecauseOf(String setting, String user, String password) throws Exception {
        try (AgroalDataSource pool = pool(user, password)) {
            DatabaseChecks checks = checks(pool);
            assertThat(checks.askAtStart()).isEmpty();

            try (EmbeddedPostgres postgres = start()) {
                await().atMost(PATIENCE).until(() -> ended.getCount() == 0);

                assertThat(gate.isOpen()).isFalse();
                assertThat(checks.call().getStatus()).isEqualTo(Status.DOWN);
                assertThat(checks.call().getData().orElseThrow()).containsOnlyKeys(setting);
            }
        }
    }

    @Test
    void aDatabaseThatAnswersAtTheStartLetsEverybodyInAtOnce() throws Exception {
        prepare("db/kit", "db/kittest");
        try (EmbeddedPostgres postgres = start(); AgroalDataSource pool = pool(DATABASE.app(), "app")) {
            DatabaseChecks checks = checks(pool);

            assertThat(checks.askAtStart()).isEmpty();
            assertThat(gate.isOpen()).isTrue();
            assertThat(checks.call().getStatus()).isEqualTo(Status.UP);
        }
    }

    private DatabaseChecks checks(AgroalDataSource pool) {
        return new DatabaseChecks(pool, new Schema(as(DATABASE.app(), "app").load(), false), gate, ended::countDown);
    }

    /** A database with these migrations, which is stopped again. */
    private void prepare(String... migrations) throws Exception {
        try (EmbeddedPostgres postgres = start()) {
            try (Connection superuser = postgres.getPostgresDatabase().getConnection()) {
                DATABASE.create(superuser, new ServiceDatabase.Passwords("migrator", "app", "worker"));
            }
            FluentConfiguration migrator = as(DATABASE.migrator(), "migrator").locations(migrations);
            new SessionLock().customize(migrator);
            migrator.load().migrate();
        }
    }

    private EmbeddedPostgres start() throws IOException {
        return EmbeddedPostgres.builder().setPort(port).setDataDirectory(data).setCleanDataDirectory(false)
                .setServerConfig("fsync", "off").start();
    }

    private AgroalDataSource pool(String user, String password) throws Exception {
        return AgroalDataSource.from(new AgroalDataSourceConfigurationSupplier().connectionPoolConfiguration(of -> of.maxSize(2)
                .acquisitionTimeout(Duration.ofSeconds(2))
                .connectionFactoryConfiguration(to -> to.jdbcUrl(url()).principal(new NamePrincipal(user))
                        .credential(new SimplePassword(password)))));
    }

    private FluentConfiguration as(String user, String password) {
        return Flyway.configure().dataSource(url(), user, password).locations("db/kit", "db/kittest").outOfOrder(true)
                .placeholders(Map.of("app", DATABASE.app(), "worker", DATABASE.worker()));
    }

    private String url() {
        return "jdbc:postgresql://localhost:%d/%s".formatted(port, DATABASE.name());
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
