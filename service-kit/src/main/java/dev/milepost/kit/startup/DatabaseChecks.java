package dev.milepost.kit.startup;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Default;
import jakarta.inject.Inject;

import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;
import org.flywaydb.core.api.FlywayException;
import org.jboss.logging.Logger;

import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.Quarkus;

/**
 * Asks the database whether serving with it would be safe, once. One that doesn't answer at the start is no reason not to
 * start, but until it has answered nobody is let in, and one that answers wrongly then ends the service as it would have at the
 * start.
 */
@ApplicationScoped
@Default
@Readiness
class DatabaseChecks implements HealthCheck {

    private static final Logger LOG = Logger.getLogger(DatabaseChecks.class);
    private static final Duration PAUSE = Duration.ofMillis(500);

    private final AgroalDataSource dataSource;
    private final Schema schema;
    private final Gate gate;
    private final Runnable end;
    private volatile List<String> findings = List.of();

    @Inject
    DatabaseChecks(AgroalDataSource dataSource, Schema schema, Gate gate) {
        this(dataSource, schema, gate, () -> Quarkus.asyncExit(1));
    }

    DatabaseChecks(AgroalDataSource dataSource, Schema schema, Gate gate, Runnable end) {
        this.dataSource = dataSource;
        this.schema = schema;
        this.gate = gate;
        this.end = end;
    }

    /**
     * A sentence for each reason not to serve, which starts with the name of a setting; none if the database doesn't answer.
     */
    List<String> askAtStart() {
        try {
            ask();
        } catch (SQLException | FlywayException e) {
            LOG.warnf("Nobody is served until the database can be asked about the app role and its schema: %s", e.getMessage());
            Thread.ofPlatform().daemon().name("database-checks").start(this::askUntilAnswered);
        }
        return findings;
    }

    private void askUntilAnswered() {
        try {
            do {
                Thread.sleep(PAUSE);
            } while (!hasAnswered());
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return;
        }
        if (!findings.isEmpty()) {
            findings.forEach(finding -> LOG.errorf("Refusing to serve: %s", finding));
            end.run();
        }
    }

    private boolean hasAnswered() {
        try {
            ask();
            return true;
        } catch (SQLException | FlywayException e) {
            LOG.debugf("The database still can't be asked: %s", e.getMessage());
            return false;
        }
    }

    private void ask() throws SQLException {
        List<String> found = new ArrayList<>(unsafeRole());
        found.addAll(schema.missing());
        findings = found;
        if (found.isEmpty()) {
            gate.open();
        }
    }

    /** Row-level security protects nothing from a role that may pass it; this is never safe, wherever the service runs. */
    private List<String> unsafeRole() throws SQLException {
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
        }
    }

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder response = HealthCheckResponse.named("Role and schema checked").status(gate.isOpen());
        findings.forEach(finding -> response.withData(finding.split(" ", 2)[0], finding));
        return response.build();
    }
}
