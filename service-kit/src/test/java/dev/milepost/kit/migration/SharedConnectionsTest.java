package dev.milepost.kit.migration;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import dev.milepost.kit.database.ServiceDatabase;
import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import io.agroal.api.security.NamePrincipal;
import io.agroal.api.security.SimplePassword;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

/** Looking whether others have migrated changes nothing of the connections that requests are served on afterwards. */
class SharedConnectionsTest {

    private static final int CONNECTIONS = 4;
    private static final ServiceDatabase DATABASE = new ServiceDatabase("shared_connections");

    @SuppressWarnings("NullAway.Init") // started before all tests
    private static EmbeddedPostgres postgres;

    @BeforeAll
    static void start() throws Exception {
        postgres = EmbeddedPostgres.builder().setServerConfig("fsync", "off").start();
        try (Connection superuser = postgres.getPostgresDatabase().getConnection()) {
            DATABASE.create(superuser, new ServiceDatabase.Passwords("migrator", "app", "worker"));
        }
        Flyway.configure().dataSource(url(), DATABASE.migrator(), "migrator").locations("db/kit")
                .placeholders(Map.of("app", DATABASE.app(), "worker", DATABASE.worker())).load().migrate();
    }

    @AfterAll
    static void stop() throws Exception {
        postgres.close();
    }

    @Test
    void lookingLeavesNothingBehind() throws Exception {
        assertThat(patienceAfterwards(false)).containsExactly("0");
    }

    @Test
    void whoMigratesAtStartKeepsItsPatience() throws Exception {
        assertThat(patienceAfterwards(true)).contains("15s");
    }

    private static Set<String> patienceAfterwards(boolean migratesAtStart) throws SQLException {
        try (AgroalDataSource pool = AgroalDataSource.from(new AgroalDataSourceConfigurationSupplier()
                .connectionPoolConfiguration(one -> one.maxSize(CONNECTIONS).connectionFactoryConfiguration(
                        factory -> factory.jdbcUrl(url()).principal(new NamePrincipal(DATABASE.app()))
                                .credential(new SimplePassword("app")))))) {
            FluentConfiguration configuration = Flyway.configure().dataSource(pool).locations("db/kit")
                    .placeholders(Map.of("app", DATABASE.app(), "worker", DATABASE.worker()))
                    .initSql("SET lock_timeout TO '15s'");
            new SharedConnections(migratesAtStart).customize(configuration);
            assertThat(configuration.load().info().pending()).isEmpty();
            return patience(pool);
        }
    }

    private static Set<String> patience(AgroalDataSource pool) throws SQLException {
        Set<String> found = new HashSet<>();
        List<Connection> all = new ArrayList<>();
        try {
            for (int number = 0; number < CONNECTIONS; number++) {
                all.add(pool.getConnection());
                try (ResultSet setting = all.getLast().createStatement().executeQuery("SHOW lock_timeout")) {
                    setting.next();
                    found.add(setting.getString(1));
                }
            }
        } finally {
            for (Connection connection : all) {
                connection.close();
            }
        }
        return found;
    }

    private static String url() {
        return "jdbc:postgresql://localhost:%d/%s".formatted(postgres.getPort(), DATABASE.name());
    }
}
