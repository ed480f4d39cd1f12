package dev.milepost.kit.startup;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

import dev.milepost.kit.event.EventSecrets;
import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.StartupEvent;

/** Refuses to start where serving would be unsafe, and names each setting that makes it so. */
@ApplicationScoped
class StartupChecks {

    private static final Logger LOG = Logger.getLogger(StartupChecks.class);
    private static final int FIRST = 1;

    private final Config config;
    private final PlatformEnvironment environment;
    private final EventSecrets eventSecrets;
    private final AgroalDataSource dataSource;
    private final Schema schema;

    StartupChecks(Config config, @ConfigProperty(name = "milepost.environment") PlatformEnvironment environment,
            EventSecrets eventSecrets, AgroalDataSource dataSource, Schema schema) {
        this.config = config;
        this.environment = environment;
        this.eventSecrets = eventSecrets;
        this.dataSource = dataSource;
        this.schema = schema;
    }

    void check(@Observes @Priority(FIRST) StartupEvent event) {
        List<String> findings = new ArrayList<>(eventSecrets.unusable());
        if (environment == PlatformEnvironment.PRODUCTION) {
            findings.addAll(
                    new ProductionSettings(name -> config.getOptionalValue(name, String.class), config.getPropertyNames())
                            .unsafe());
        }
        refuse(findings);
        refuse(unsafeRole());
        refuse(schema.missing());
    }

    private static void refuse(List<String> findings) {
        if (!findings.isEmpty()) {
            findings.forEach(finding -> LOG.errorf("Refusing to start: %s", finding));
            throw new IllegalStateException("Refusing to start with unsafe settings: " + String.join("; ", findings));
        }
    }

    /** Row-level security protects nothing from a role that may pass it; this is never safe, wherever the service runs. */
    private List<String> unsafeRole() {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement();
                ResultSet role = statement.executeQuery("""
                        SELECT rolname, rolsuper OR rolbypassrls OR EXISTS (
                            SELECT 1 FROM pg_class WHERE relkind IN ('r', 'p') AND relowner = pg_roles.oid) AS unsafe
                        FROM pg_roles WHERE rolname = current_user""")) {
            role.next();
            return role.getBoolean("unsafe")
                    ? List.of("milepost.database.app.username names the role " + role.getString("rolname")
                            + ", which owns tables or passes row-level security: use the app role that the guide describes")
                    : List.of();
        } catch (SQLException e) {
            LOG.warnf("The database can't be asked about the app role yet: %s", e.getMessage());
            return List.of();
        }
    }
}
