package dev.milepost.kit.event;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

import jakarta.enterprise.context.ApplicationScoped;

import org.jboss.logging.Logger;

import io.agroal.api.AgroalDataSource;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.agroal.DataSource;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ApplicationNotRunning;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;

/**
 * How many deliveries wait, and how long the oldest has: {@code milepost_outbox_pending} and
 * {@code milepost_outbox_oldest_seconds},
 * both of all organizations. Every replica tells the same; take the largest. What can't be read is NaN, never an old figure.
 */
@ApplicationScoped
class OutboxMetrics {

    private static final Logger LOG = Logger.getLogger(OutboxMetrics.class);
    /** The id of a delivery tells when it was made. */
    private static final String WAITING = """
            SELECT count(*), COALESCE((SELECT extract(epoch FROM now() - uuid_extract_timestamp(id)) FROM outbox_delivery
                WHERE due_at IS NOT NULL ORDER BY id LIMIT 1), 0)
            FROM outbox_delivery WHERE due_at IS NOT NULL""";

    private final AgroalDataSource worker;
    private volatile double pending = Double.NaN;
    private volatile double oldestSeconds = Double.NaN;

    OutboxMetrics(@DataSource("worker") AgroalDataSource worker, MeterRegistry registry) {
        this.worker = worker;
        Gauge.builder("milepost.outbox.pending", this, metrics -> metrics.pending)
                .description("Deliveries of events that wait, of all organizations").register(registry);
        Gauge.builder("milepost.outbox.oldest", this, metrics -> metrics.oldestSeconds).baseUnit("seconds")
                .description("Age of the oldest delivery that waits").register(registry);
    }

    @Scheduled(identity = "outbox-metrics", every = "15s", concurrentExecution = ConcurrentExecution.SKIP, skipExecutionIf = ApplicationNotRunning.class)
    void look() {
        try (Connection connection = worker.getConnection();
                Statement statement = connection.createStatement();
                ResultSet waiting = statement.executeQuery(WAITING)) {
            waiting.next();
            pending = waiting.getLong(1);
            oldestSeconds = waiting.getDouble(2);
        } catch (SQLException e) {
            pending = Double.NaN;
            oldestSeconds = Double.NaN;
            LOG.debugf("The outbox can't be counted: %s", e.getMessage());
        }
    }
}
