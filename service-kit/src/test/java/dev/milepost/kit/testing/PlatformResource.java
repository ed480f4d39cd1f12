package dev.milepost.kit.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import dev.milepost.kit.database.ServiceDatabase;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

/**
 * What a service's tests stand on: a real PostgreSQL with the three roles, and an issuer whose tokens {@link Tokens} signs.
 * Use with {@code @QuarkusTestResource(PlatformResource.class)}.
 */
public class PlatformResource implements QuarkusTestResourceLifecycleManager {

    private @Nullable EmbeddedPostgres postgres;

    @Override
    public Map<String, String> start() {
        ServiceDatabase database = new ServiceDatabase("service");
        try {
            postgres = EmbeddedPostgres.builder().setServerConfig("fsync", "off").start();
            try (Connection superuser = postgres.getPostgresDatabase().getConnection()) {
                database.create(superuser, new ServiceDatabase.Passwords("migrator", "app", "worker"));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL for the tests doesn't start", e);
        } catch (SQLException e) {
            throw new IllegalStateException("The database for the tests can't be made", e);
        }
        Map<String, String> config = new HashMap<>();
        config.put("milepost.environment", "TEST");
        config.put("milepost.database.url", "jdbc:postgresql://localhost:%d/%s".formatted(postgres.getPort(), database.name()));
        config.put("milepost.database.app.username", database.app());
        config.put("milepost.database.app.password", "app");
        config.put("milepost.database.migrator.username", database.migrator());
        config.put("milepost.database.migrator.password", "migrator");
        config.put("milepost.database.worker.username", database.worker());
        config.put("milepost.database.worker.password", "worker");
        config.put("milepost.identity.issuer", Tokens.ISSUER);
        config.put("milepost.identity.audience", Tokens.AUDIENCE);
        // No issuer answers in tests: the signature is checked with the key itself.
        config.put("quarkus.oidc.auth-server-url", "");
        config.put("quarkus.oidc.public-key", Tokens.verificationKey());
        config.put("quarkus.http.test-port", "0");
        config.put("quarkus.management.test-port", "0");
        return config;
    }

    @Override
    public void stop() {
        try {
            Objects.requireNonNull(postgres, "started").close();
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL for the tests doesn't stop", e);
        }
    }
}
