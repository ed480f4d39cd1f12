package dev.milepost.kit.migration;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;

import jakarta.inject.Inject;

import org.flywaydb.core.Flyway;
import org.flywaydb.database.postgresql.PostgreSQLConfigurationExtension;
import org.junit.jupiter.api.Test;

import dev.milepost.kit.KitProfile;
import dev.milepost.kit.testing.PlatformResource;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

/** A service that migrates when it starts builds indexes beside others, too. */
@QuarkusTest
@TestProfile(KitProfile.class)
@QuarkusTestResource(PlatformResource.class)
class SessionLockTest {

    @Inject
    Flyway flyway;
    @Inject
    AgroalDataSource dataSource;

    @Test
    void quarkusIsToldWhatItHasNoSettingFor() {
        assertThat(flyway.getConfigurationExtension(PostgreSQLConfigurationExtension.class).isTransactionalLock()).isFalse();
    }

    @Test
    void theStartHasBuiltAnIndexConcurrently() throws SQLException {
        try (Connection connection = dataSource.getConnection();
                ResultSet index = connection.createStatement()
                        .executeQuery("SELECT indisvalid FROM pg_index WHERE indexrelid = 'outbox_event_subject'::regclass")) {
            assertThat(index.next()).isTrue();
            assertThat(index.getBoolean(1)).isTrue();
        }
    }
}
